package org.quayside.app.security;

import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.CannotStart;
import org.quayside.app.platform.Identities;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Whose tokens are believed: the demonstration's own in the demonstration, otherwise those of {@code
 * spring.security.oauth2.resourceserver.jwt.issuer-uri} or {@code jwk-set-uri}, otherwise nobody's.
 */
@Configuration(proxyBeanMethods = false)
class TokenWiring {
    private static final String DEMO = "quayside.demo";
    private static final String RESOURCE_SERVER = "spring.security.oauth2.resourceserver.jwt.";

    @Bean
    @Nullable DemoTokens demoTokens(Identities identities, Clock clock, ServerProperties server, @Value("${" + DEMO + ":false}") boolean demo) {
        if (!demo) {
            return null;
        }
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new CannotStart("the demonstration has accounts without passwords and runs on a loopback address only, not on %s: set server.address=127.0.0.1, or quayside.demo=false and an issuer of tokens"
                    .formatted(address == null ? "all addresses" : address.getHostAddress()));
        }
        return new DemoTokens(identities, clock);
    }

    @Bean
    JwtDecoder decoder(ObjectProvider<DemoTokens> demo, Environment environment) {
        var tokens = demo.getIfAvailable();
        return tokens == null ? configured(environment) : tokens.decoder();
    }

    private static JwtDecoder configured(Environment environment) {
        String issuer = environment.getProperty(RESOURCE_SERVER + "issuer-uri");
        String keys = environment.getProperty(RESOURCE_SERVER + "jwk-set-uri");
        if (keys != null) {
            return withIssuer(NimbusJwtDecoder.withJwkSetUri(keys).build(), issuer);
        }
        if (issuer != null) {
            return new org.springframework.security.oauth2.jwt.SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer));
        }
        LoggerFactory.getLogger(TokenWiring.class).warn("no token is accepted: set {}issuer-uri, or {} for the demonstration", RESOURCE_SERVER, DEMO);
        return token -> {
            throw new BadJwtException("no issuer is configured");
        };
    }

    private static NimbusJwtDecoder withIssuer(NimbusJwtDecoder decoder, @Nullable String issuer) {
        if (issuer != null) {
            decoder.setJwtValidator(org.springframework.security.oauth2.jwt.JwtValidators.createDefaultWithIssuer(issuer));
        }
        return decoder;
    }
}
