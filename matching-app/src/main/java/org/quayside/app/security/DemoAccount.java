package org.quayside.app.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account of the demonstration, written {@code operator}, {@code organiser}, {@code integrator}, {@code integrator:<externalId of the
 * one organisation that it works for>}, {@code recruiter:<externalId of the organisation>} or {@code candidate:<externalId>}.
 */
public record DemoAccount(Role role, @Nullable String externalId) {
    public DemoAccount {
        boolean needsId = role == Role.CANDIDATE || role == Role.RECRUITER;
        if (needsId != (externalId != null) && !(role == Role.INTEGRATOR && externalId != null)) {
            throw new IllegalArgumentException(needsId
                    ? "account '%s' needs an external id, like %s:harbourlight-learning".formatted(role.claim(), role.claim())
                    : "account '%s' takes no external id".formatted(role.claim()));
        }
    }

    public static DemoAccount parse(String text) {
        int colon = text.indexOf(':');
        String role = colon < 0 ? text : text.substring(0, colon);
        for (Role known : Role.values()) {
            if (known.claim().equals(role.toLowerCase(Locale.ROOT))) {
                return new DemoAccount(known, colon < 0 || colon == text.length() - 1 ? null : text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(
                "account '%s' is none of operator, organiser, integrator, recruiter:<externalId>, candidate:<externalId>".formatted(text));
    }

    public String id() {
        return externalId == null ? role.claim() : role.claim() + ":" + externalId;
    }
}
