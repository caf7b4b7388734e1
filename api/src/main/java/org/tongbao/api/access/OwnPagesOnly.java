package org.tongbao.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no other site's page change anything: a browser says with each request whose page it comes from, in headers that no script can
 * set. A program that is no browser says nothing of it, and is let through.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Refusal REFUSAL =
            new Refusal(403, "cross-site", "拒绝其他网站的请求", "只有本服务自己的网页能改动数据。请在 Tongbao 的网页里操作，或用 ./tongbao 命令");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            REFUSAL.answer(response);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || origin.equalsIgnoreCase(request.getScheme() + "://" + request.getHeader("Host")));
    }
}
