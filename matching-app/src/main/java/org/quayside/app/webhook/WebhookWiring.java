package org.quayside.app.webhook;

import java.net.InetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings, and who may be called. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookWiring {
    @Bean
    AddressGuard addressGuard(WebhookSettings settings) {
        return new AddressGuard(settings.allowLoopback(), settings.allowHosts(), InetAddress::getAllByName);
    }
}
