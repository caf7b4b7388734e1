package org.tongbao.api.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The Arrow IPC stream as a media type. */
public final class ArrowStream {

    public static final String TYPE = "application/vnd.apache.arrow.stream";

    private static final MediaType ARROW = MediaType.parseMediaType(TYPE);

    private ArrowStream() {}

    /** Whether a request would rather have it than JSON; what takes either gets JSON. */
    public static boolean isWanted(HttpServletRequest request) {
        List<MediaType> accepted = new ArrayList<>();
        try {
            Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).forEach(accept -> accepted.addAll(MediaType.parseMediaTypes(accept)));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
        MimeTypeUtils.sortBySpecificity(accepted);
        for (MediaType type : accepted) {
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (type.includes(ARROW)) {
                return true;
            }
        }
        return false;
    }
}
