package org.quayside.app.feed;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets Tomcat hand long answers to the network in larger pieces: each piece wakes the reader, and 8 KB are eleven events. */
@Configuration(proxyBeanMethods = false)
class FeedWiring {
    /** Bytes; a little more than what is written at a time, for the length that goes before it. */
    static final int PIECE = (1 << 15) + 64;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> largerPieces() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(PIECE)));
    }
}
