package org.quayside.app.match;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;

/**
 * One entry of the match log.
 *
 * @param sequence dense, from 1 on
 * @param happenedAt time of the event that led to it
 * @param about null: forgotten, because the person was erased
 */
public record MatchEntry(long sequence, Kind kind, Instant happenedAt, @Nullable About about) {
    /** What became of the pair. */
    public enum Kind {
        FOUND,
        CHANGED,
        LOST,
        FORGOTTEN;

        /** As in the name of the event: {@code match.found}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param score as published; of a lost pair the last one, null where the candidate was erased
     * @param cause identifier of the event that led to it
     * @param engine version that gave the score
     * @param explained whether a breakdown was kept
     */
    public record About(
            VacancyId vacancy,
            CandidateId candidate,
            OrganizationId organization,
            @Nullable Score score,
            String cause,
            String engine,
            boolean explained) {}
}
