package org.quayside.app.match;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;

/**
 * One entry of the match log.
 *
 * @param sequence dense, from 1 on
 * @param happenedAt time of the event that led to it
 * @param about null: forgotten, because the person was erased, or about no pair
 * @param engine version that gave the score, or that is at work from here on; null: none had a part in it
 */
public record MatchEntry(long sequence, Kind kind, Instant happenedAt, @Nullable About about, @Nullable String engine) {
    /** What became of the pair, or what the two sides decided about it. */
    public enum Kind {
        FOUND,
        CHANGED,
        LOST,
        /** What stood here was about a person who has been erased. */
        FORGOTTEN,
        INTERESTED,
        SHORTLISTED,
        CONTACT_OPEN,
        DECLINED,
        WITHDRAWN,
        INTERVIEWED,
        HIRED,
        /** Another engine is at work: the differences that it makes follow. */
        ENGINE,
        /** The person was erased: whatever was said about the pair is to be forgotten. */
        FORGET;

        /** About no pair. */
        static final Set<Kind> OF_NOBODY = EnumSet.of(FORGOTTEN, ENGINE);

        /** As in the name of the event: {@code match.found}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isMatch() {
            return this == FOUND || this == CHANGED || this == LOST;
        }
    }

    /**
     * @param sector of the vacancy; null: it has none, or had none when this was written
     * @param score as published; of a lost pair the last one, null where the candidate was erased and of what is no match
     * @param cause identifier of the event that led to it
     * @param detail why, of a declined application
     * @param explained whether a breakdown was kept
     */
    public record About(
            VacancyId vacancy,
            CandidateId candidate,
            OrganizationId organization,
            @Nullable Sector sector,
            @Nullable Score score,
            String cause,
            @Nullable String detail,
            boolean explained) {}
}
