package org.quayside.app.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

/**
 * An entry of the match log as a CloudEvent 1.0 in structured form, thin: ids, numbers and where to ask why.
 *
 * @param id its position; with {@code source} it is unique in the world
 * @param subject the pair or the engine; null, like {@code data}: the person has been erased
 * @param dataschema address of the JSON Schema of the data
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
        @Nullable String dataschema,
        String sequence,
        @Nullable Object data) {

    /**
     * @param score null: the pair is lost because the person was erased
     * @param cause id of the event that led to it
     * @param breakdown path of the reasons as they are now; null for a pair that is lost
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Match(
            VacancyId vacancy,
            CandidateId candidate,
            OrganizationId organization,
            @Nullable Numbers score,
            @Nullable String engine,
            String cause,
            @Nullable String breakdown) {}

    /** Basis points, 0..10,000; of a lost pair those last published. */
    record Numbers(int match, int fit, int appeal, Verdict verdict) {}

    /**
     * What one side decided.
     *
     * @param application path of the pair's application
     * @param reason of a decline
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            VacancyId vacancy,
            CandidateId candidate,
            OrganizationId organization,
            String application,
            @Nullable String reason,
            String cause) {}

    /** The pair that is to be forgotten. */
    record Forget(VacancyId vacancy, CandidateId candidate, OrganizationId organization, String cause) {}

    record Engine(String engine) {}
}
