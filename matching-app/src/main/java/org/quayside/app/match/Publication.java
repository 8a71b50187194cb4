package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.match.MatchBook;
import org.quayside.match.MatchEvent;
import org.quayside.match.MatchEvent.MatchChanged;
import org.quayside.match.MatchEvent.MatchFound;
import org.quayside.match.MatchEvent.MatchLost;
import org.quayside.match.PublishedDifference;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.VacancyFacts;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Publishes what the shortlists want and the published set does not say yet: log and set together, in the caller's transaction. */
@Component
final class Publication {
    private final MatchLog log;
    private final PublishedSet published;
    private final SealedBreakdowns breakdowns;

    Publication(MatchLog log, PublishedSet published, SealedBreakdowns breakdowns) {
        this.log = log;
        this.published = published;
        this.breakdowns = breakdowns;
    }

    /** What led to a publication. {@code events}: identifier of the last event about a candidate or vacancy, by id; else {@code last}. */
    record Cause(Instant time, Map<Object, String> events, String last, Set<CandidateId> erased) {
        String of(MatchEvent event) {
            return events.getOrDefault(event.candidateId(), events.getOrDefault(event.vacancyId(), last));
        }
    }

    void publish(MatchBook book, Collection<VacancyId> vacancies, Cause cause) {
        publish(book, published.of(vacancies), vacancies, cause);
    }

    /** The difference over everything, for when it is not known what has changed. */
    void publishAll(MatchBook book, Collection<VacancyId> live, Cause cause) {
        var standing = published.all();
        var vacancies = new TreeSet<>(Comparator.comparing(VacancyId::value));
        vacancies.addAll(live);
        vacancies.addAll(standing.keySet());
        publish(book, standing, vacancies, cause);
    }

    private void publish(MatchBook book, Map<VacancyId, PublishedSet.Pairs> standing, Collection<VacancyId> vacancies, Cause cause) {
        cause.erased().forEach(log::forget);
        var engine = book.scorer().version().toString();
        var drafts = vacancies.parallelStream()
                .sorted(Comparator.comparing(VacancyId::value))
                .flatMap(vacancy -> drafts(book, vacancy, standing.get(vacancy), cause, engine).stream())
                .toList();
        log.append(drafts);
        published.apply(drafts);
    }

    private List<MatchLog.Draft> drafts(
            MatchBook book, VacancyId vacancy, PublishedSet.@Nullable Pairs standing, Cause cause, String engine) {
        var events = PublishedDifference.of(vacancy, standing == null ? Map.of() : standing.scores(), book.shortlist(vacancy));
        if (events.isEmpty()) {
            return List.of();
        }
        var asked = book.requirements(vacancy).map(book.scorer()::facts).orElse(null);
        var organization = asked != null ? asked.requirements().organizationId() : requireNonNull(standing).organization();
        return events.stream().map(event -> draft(book, event, asked, organization, cause, engine)).toList();
    }

    private MatchLog.Draft draft(
            MatchBook book, MatchEvent event, @Nullable VacancyFacts asked, OrganizationId organization, Cause cause, String engine) {
        var candidate = event.candidateId();
        var kind = switch (event) {
            case MatchFound _ -> Kind.FOUND;
            case MatchChanged _ -> Kind.CHANGED;
            case MatchLost _ -> Kind.LOST;
        };
        var breakdown = kind == Kind.LOST || asked == null
                ? null
                : book.profile(candidate).map(book.scorer()::facts)
                        .map(held -> breakdowns.seal(candidate, book.scorer().explain(held, asked)))
                        .orElse(null);
        var score = cause.erased().contains(candidate) ? null : event.score();
        return new MatchLog.Draft(kind, cause.time(), event.vacancyId(), candidate, organization, score, cause.of(event), engine, breakdown);
    }
}
