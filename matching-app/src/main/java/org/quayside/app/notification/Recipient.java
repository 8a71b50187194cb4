package org.quayside.app.notification;

import org.quayside.app.notification.Notice.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;

/** Whom notices are for: by their kind a candidate or an organisation. */
record Recipient(Kind kind, String id) {
    static Recipient of(CandidateId candidate) {
        return new Recipient(Kind.STRONG_MATCH, candidate.value());
    }

    static Recipient of(OrganizationId organization) {
        return new Recipient(Kind.STRONG_CANDIDATE, organization.value());
    }

    @Override
    public String toString() {
        return (kind == Kind.STRONG_MATCH ? "candidate " : "organisation ") + id;
    }
}
