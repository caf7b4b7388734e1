package org.tongbao.api.sql;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts a {@link ClientPresence} of Tomcat's into each request for SQL. */
@Component
class TomcatPresence implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Presence());
    }

    private static final class Presence extends ValveBase {

        Presence() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getRequestURI().startsWith("/api/v1/")) {
                request.setAttribute(ClientPresence.ATTRIBUTE, new Connection(request));
            }
            getNext().invoke(request, response);
        }
    }

    private record Connection(Request request) implements ClientPresence {

        /**
         * A closed connection is always said to have something to read, since reading would fail. The next request of a
         * client that doesn't wait for this answer is there to read once, and then in Tomcat's own buffer.
         */
        @Override
        public boolean isGone() {
            return hasMore() && hasMore();
        }

        private boolean hasMore() {
            request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
            return request.getCoyoteRequest().getAvailable() > 0;
        }

        @Override
        public void hangUp() {
            request.getCoyoteRequest().getResponse().action(ActionCode.CLOSE_NOW, new IOException("the answer can't be completed"));
        }
    }
}
