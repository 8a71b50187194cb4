package org.quayside.app.security;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.quayside.app.platform.Identities;
import org.quayside.organization.OrganizationId;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Gives the demonstration's tokens, signed with a random key that ends with the process. */
public final class DemoTokens {
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;
    private final Identities identities;
    private final Clock clock;

    DemoTokens(Identities identities, Clock clock) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        SecretKey key = new SecretKeySpec(bytes, "HmacSHA256");
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
        this.decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
        this.identities = identities;
        this.clock = clock;
    }

    JwtDecoder decoder() {
        return decoder;
    }

    public Jwt token(DemoAccount account) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder().subject("demo:" + account.id()).issuedAt(now).expiresAt(now.plus(LIFETIME))
                .claim(Caller.ROLES, List.of(account.role().claim()));
        String externalId = account.externalId();
        if (externalId != null) {
            switch (account.role()) {
                case CANDIDATE -> claims.claim(Caller.CANDIDATE, identities.candidate(externalId).value());
                case RECRUITER -> claims.claim(Caller.ORGANIZATION, organization(externalId).value());
                case INTEGRATOR -> claims.claim(Caller.ORGANIZATIONS, List.of(organization(externalId).value()));
                case ORGANISER, OPERATOR -> {}
            }
        }
        return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims.build()));
    }

    private OrganizationId organization(String externalId) {
        return identities.organization(externalId);
    }
}
