package org.quayside.app.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.fair.FairId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/**
 * Gives ids at the edge. The same external id always gives the same id, so that sending something twice needs no look-up and cannot race;
 * derived under the installation's secret, so that an id does not tell whose it is. Without an external id (null) an id is random.
 */
@Component
public final class Identities {
    private final SecretKeySpec secret;

    Identities(Installation installation) {
        secret = new SecretKeySpec(installation.secret(), "HmacSHA256");
    }

    public CandidateId candidate(@Nullable String externalId) {
        return new CandidateId(id("candidate", "", externalId));
    }

    public OrganizationId organization(@Nullable String externalId) {
        return new OrganizationId(id("organization", "", externalId));
    }

    public FairId fair(@Nullable String externalId) {
        return new FairId(id("fair", "", externalId));
    }

    /** What a link to register for a fair has to carry; nobody can make one up. */
    public String linkCode(FairId fair) {
        return derived("fair-link\n" + fair).replace("-", "").substring(0, 20);
    }

    /** External ids of vacancies belong to their organisation: two organisations may use the same. */
    public VacancyId vacancy(OrganizationId organization, @Nullable String externalId) {
        return new VacancyId(id("vacancy", organization.value(), externalId));
    }

    /**
     * External ids of subscriptions belong to their owner.
     *
     * @param deleted how many were deleted that had the same external id
     */
    public String subscription(String owner, @Nullable String externalId, int deleted) {
        return id("subscription", owner, externalId == null || deleted == 0 ? externalId : externalId + "\n" + deleted);
    }

    private String id(String kind, String scope, @Nullable String externalId) {
        return externalId == null ? UUID.randomUUID().toString() : derived(kind + "\n" + scope + "\n" + externalId);
    }

    private String derived(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var bits = ByteBuffer.wrap(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
            // RFC 9562: version 8 (custom), variant 2.
            long high = bits.getLong() & ~0xF000L | 0x8000L;
            long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
