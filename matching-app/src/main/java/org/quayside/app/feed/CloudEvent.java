package org.quayside.app.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

/**
 * An entry of the match log as a CloudEvent 1.0 in structured form, thin: ids, numbers and where to ask why.
 *
 * @param id its position; with {@code source} it is unique in the world
 * @param subject the pair; null, like {@code data}: the person has been erased
 * @param sequence the position once more, as the extension attribute that sorts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        @Nullable String datacontenttype,
        String sequence,
        @Nullable Data data) {

    /**
     * @param score null: the pair is lost because the person was erased
     * @param cause id of the event that led to it
     * @param breakdown path of the reasons as they are now; null for a pair that is lost
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            VacancyId vacancy,
            CandidateId candidate,
            OrganizationId organization,
            @Nullable Numbers score,
            String engine,
            String cause,
            @Nullable String breakdown) {}

    /** Basis points, 0..10,000; of a lost pair those last published. */
    record Numbers(int match, int fit, int appeal, Verdict verdict) {}

    static CloudEvent of(MatchEntry entry, String source) {
        var type = EventType.of(entry.kind());
        var position = Position.text(entry.sequence());
        var about = entry.about();
        if (about == null) {
            return new CloudEvent("1.0", position, source, type.type(), null, entry.happenedAt(), null, position, null);
        }
        var subject = "candidates/%s/matches/%s".formatted(about.candidate(), about.vacancy());
        var score = about.score();
        var numbers = score == null ? null : new Numbers(score.match(), score.fit(), score.appeal(), score.verdict());
        var data = new Data(about.vacancy(), about.candidate(), about.organization(), numbers, about.engine(), about.cause(),
                type == EventType.LOST ? null : "/api/v1/" + subject);
        return new CloudEvent("1.0", position, source, type.type(), subject, entry.happenedAt(), "application/json", position, data);
    }
}
