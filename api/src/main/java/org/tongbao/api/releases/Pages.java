package org.tongbao.api.releases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongbao.api.problems.Problem;

/**
 * Cuts what one question to one release is answered with into pages.
 *
 * @param question whatever tells questions apart; neither a page's place in it nor its length
 * @param offset rows before the page
 * @param limit rows of it at most
 */
public record Pages(String release, Supplier<String> question, long offset, int limit) {

    /** What callers read of it in the description of the API. */
    public static final String TOKEN = "next of the page before; good for one release and one question";
    public static final int USUAL_ROWS = 1000;
    public static final int MOST_ROWS = 10_000;

    /**
     * @param token null for the first page
     * @param limit null for the usual
     * @throws Problem if the token is of another release or another question, or the limit out of bounds
     */
    public static Pages of(String release, String question, String token, Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST_ROWS)) {
            throw Problem.badParameter("limit", limit.toString(), "1 至 " + MOST_ROWS + " 的整数");
        }
        return new Pages(release, () -> question, PageToken.offset(token, release, question), limit == null ? USUAL_ROWS : limit);
    }

    /** @param rows from the offset on, one more than the limit where there are more */
    public <T> Page<List<T>> page(List<T> rows) {
        boolean isCut = rows.size() > limit;
        return new Page<>(release, isCut ? List.copyOf(rows.subList(0, limit)) : rows, isCut ? next() : null);
    }

    /** The token of the page after this one. */
    public String next() {
        return PageToken.of(release, question.get(), offset + limit);
    }

    /** Says in the header Link where the next page is: only an address that asks everything can be gone on from. */
    public static void link(String next, HttpServletRequest request, HttpServletResponse response) {
        if (next != null && HttpMethod.GET.matches(request.getMethod())) {
            String address = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                    .replaceQueryParam("page_token", next).build().toUriString();
            response.setHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
    }
}
