package org.tongbao.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;

/** Large answers leave in larger pieces than Tomcat's 8 KB, of which each costs a call to the system. */
@Configuration(proxyBeanMethods = false)
class Sending implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PIECE = String.valueOf(1 << 17);

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", PIECE));
    }
}
