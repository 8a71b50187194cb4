package org.quayside.app.feed;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tomcat gives the socket what one of its buffers holds, however much is written at a time: with its 8 KB ten events, for which the reader at
 * the other end is woken. Each open connection has such a buffer, so that it is not as large as a batch would like.
 */
@Configuration(proxyBeanMethods = false)
class LargeWrites {
    private static final int BYTES = 1 << 15;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> batchesInLargeWrites() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES)));
    }
}
