package org.tongbao.api.sql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Whether a client still waits for its answer, and how to leave it without one. The servlet interfaces tell it only when
 * something is written; Tomcat can look at the connection.
 */
public interface ClientPresence {

    String ATTRIBUTE = ClientPresence.class.getName();

    boolean isGone();

    /** Closes the connection, so that a part of an answer isn't taken for the whole. */
    void hangUp();

    /** @param request whose body has been read, as far as it has a meaning */
    static ClientPresence of(HttpServletRequest request) throws IOException {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        return request.getAttribute(ATTRIBUTE) instanceof ClientPresence presence ? presence : new ClientPresence() {
            @Override
            public boolean isGone() {
                return false;
            }

            @Override
            public void hangUp() {
                throw new IllegalStateException("the connection can't be closed");
            }
        };
    }
}
