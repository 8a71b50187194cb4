package org.quayside.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.command.Checks;
import org.quayside.fair.FairId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.vacancy.VacancyId;

/**
 * Which events are wanted; an empty list: any.
 *
 * @param types as events name them
 * @param fairs vacancies that one of them shows when the event comes up
 * @param minimumScore 0..10,000; what has no score passes
 */
public record EventFilter(
        List<String> types,
        List<Sector> sectors,
        List<OrganizationId> organizations,
        List<VacancyId> vacancies,
        List<CandidateId> candidates,
        List<FairId> fairs,
        @Nullable Integer minimumScore) {
    public static final EventFilter ALL = new EventFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    private static final int MOST = 500;

    public EventFilter {
        types = few("types", types);
        sectors = few("sectors", sectors);
        organizations = few("organizations", organizations);
        vacancies = few("vacancies", vacancies);
        candidates = few("candidates", candidates);
        fairs = few("fairs", fairs);
        types.forEach(type -> Checks.line("type", type, 100));
        if (minimumScore != null && (minimumScore < 0 || minimumScore > 10_000)) {
            throw new IllegalArgumentException("minimumScore is %d, 0 to 10000 is expected".formatted(minimumScore));
        }
    }

    /** Each value once; refuses more than a filter may have. */
    public static <T> List<T> few(String name, @Nullable List<T> values) {
        if (values == null) {
            // Stored before there was such a wish.
            return List.of();
        }
        if (values.size() > MOST) {
            throw new IllegalArgumentException("%s has %d values, at most %d are allowed".formatted(name, values.size(), MOST));
        }
        return values.stream().distinct().toList();
    }
}
