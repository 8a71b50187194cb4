package org.quayside.app.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;

/**
 * Something new for somebody.
 *
 * @param id position of the match event that it is about
 * @param match score in basis points, as it was then
 * @param seenAt null: not yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(long id, Kind kind, VacancyId vacancy, CandidateId candidate, OrganizationId organization, int match, Instant at, @Nullable Instant seenAt,
        String link) {
    /** An organisation sees whole percents, as everywhere. */
    Notice forOrganization() {
        return new Notice(id, kind, vacancy, candidate, organization, (match + 50) / 100 * 100, at, seenAt, link);
    }

    /** Whom it is for. */
    enum Kind {
        /** For the candidate. */
        STRONG_MATCH,
        /** For the organisation. */
        STRONG_CANDIDATE
    }
}
