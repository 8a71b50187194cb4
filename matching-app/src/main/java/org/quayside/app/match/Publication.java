package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.match.ListChange;
import org.quayside.match.MatchBook;
import org.quayside.match.MatchEvent;
import org.quayside.match.MatchEvent.MatchChanged;
import org.quayside.match.MatchEvent.MatchFound;
import org.quayside.match.MatchEvent.MatchLost;
import org.quayside.match.PublishedDifference;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.VacancyFacts;
import org.quayside.vacancy.VacancyId;

/** Publishes what the shortlists want and the published set does not say yet: log and set together, in the caller's transaction. One slot's. */
final class Publication {
    private static final int MOST_LAID_OUT = 4_096;
    /** Vacancies whose differences are told together. */
    private static final int AT_ONCE = 64;

    private final MatchLog log;
    private final PublishedSet published;
    private final SealedBreakdowns breakdowns;
    /** What was asked lately, laid out for scoring; it counts only with the very requirements that it was made of. */
    private final Map<VacancyId, VacancyFacts> laidOut = new ConcurrentHashMap<>();

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

        String of(CandidateId candidate) {
            return events.getOrDefault(candidate, last);
        }
    }

    /** What follows from changes of shortlists that were published as they were before. */
    void publish(MatchBook book, Map<VacancyId, ListChange<CandidateId>> changes, Cause cause) {
        publish(book, published.of(changes.keySet()), changes.keySet(), cause, (vacancy, standing) ->
                PublishedDifference.of(vacancy, candidate -> standing == null ? null : standing.score(candidate), requireNonNull(changes.get(vacancy))));
    }

    /** The difference over everything, for when it is not known what has changed. */
    void publishAll(MatchBook book, Collection<VacancyId> live, Cause cause) {
        var standing = published.all();
        var vacancies = new TreeSet<>(Comparator.comparing(VacancyId::value));
        vacancies.addAll(live);
        vacancies.addAll(standing.keySet());
        publish(book, standing, vacancies, cause, (vacancy, pairs) ->
                PublishedDifference.of(vacancy, pairs == null ? Map.of() : pairs.scores(), book.shortlist(vacancy)));
    }

    /** @param difference from what is published of a vacancy, if anything is */
    private void publish(MatchBook book, Map<VacancyId, PublishedPairs> standing, Collection<VacancyId> vacancies, Cause cause,
            BiFunction<VacancyId, @Nullable PublishedPairs, List<MatchEvent>> difference) {
        var engine = book.scorer().version().toString();
        var held = new ConcurrentHashMap<CandidateId, CandidateFacts>();
        var sorted = vacancies.stream().sorted(Comparator.comparing(VacancyId::value)).toList();
        tellAll(IntStream.iterate(0, from -> from < sorted.size(), from -> from + AT_ONCE)
                .mapToObj(from -> sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)))
                .<Supplier<List<MatchLog.Draft>>>map(some -> () -> some.parallelStream()
                        .flatMap(vacancy -> drafts(book, vacancy, difference.apply(vacancy, standing.get(vacancy)), standing.get(vacancy), held, cause, engine).stream())
                        .toList())
                .toList(), cause);
    }

    /** What was said about erased persons is forgotten first. */
    void tell(List<MatchLog.Draft> drafts, Cause cause) {
        tellAll(List.of(() -> drafts), cause);
    }

    /** While SQL takes some, the next are explained and sealed. */
    private void tellAll(List<Supplier<List<MatchLog.Draft>>> parts, Cause cause) {
        var toldOf = told(cause.erased());
        cause.erased().forEach(log::forget);
        var lost = new ArrayList<MatchLog.Draft>();
        var next = parts.isEmpty() ? null : CompletableFuture.supplyAsync(parts.getFirst());
        for (int part = 1; next != null; part++) {
            var drafts = next.join();
            next = part < parts.size() ? CompletableFuture.supplyAsync(parts.get(part)) : null;
            published.apply(drafts, log.append(drafts));
            if (!cause.erased().isEmpty()) {
                lost.addAll(drafts);
            }
        }
        log.append(notices(toldOf, lost, cause));
    }

    /** What is published of the vacancies that something is published of. */
    Map<VacancyId, PublishedPairs> standing(Collection<VacancyId> vacancies) {
        return published.of(vacancies);
    }

    /** What was told in a transaction that was rolled back was not told; and the slot may have been another node's meanwhile. */
    void forget() {
        published.forget();
    }

    private VacancyFacts facts(MatchBook book, Requirements requirements) {
        var known = laidOut.get(requirements.vacancyId());
        if (known != null && known.requirements() == requirements) {
            return known;
        }
        if (laidOut.size() >= MOST_LAID_OUT) {
            laidOut.clear();
        }
        var facts = book.scorer().facts(requirements);
        laidOut.put(requirements.vacancyId(), facts);
        return facts;
    }

    /** Of somebody in a shortlist, who is thus in the book. */
    private static CandidateFacts facts(MatchBook book, CandidateId candidate) {
        return book.scorer().facts(book.profile(candidate).orElseThrow());
    }

    private Map<CandidateId, List<MatchLog.Told>> told(Set<CandidateId> erased) {
        var pairs = new TreeMap<CandidateId, List<MatchLog.Told>>(Comparator.comparing(CandidateId::value));
        erased.forEach(candidate -> pairs.put(candidate, log.told(candidate)));
        return pairs;
    }

    /** Followers forget the pairs that stood by hearing that they are lost; of the others they have to be told. */
    private static List<MatchLog.Draft> notices(Map<CandidateId, List<MatchLog.Told>> toldOf, List<MatchLog.Draft> lost, Cause cause) {
        var notices = new ArrayList<MatchLog.Draft>();
        toldOf.forEach((candidate, pairs) -> {
            var heard = lost.stream().map(MatchLog.Draft::about).filter(about -> about != null && about.candidate().equals(candidate))
                    .map(About::vacancy).collect(Collectors.toCollection(HashSet::new));
            pairs.stream().filter(pair -> heard.add(pair.vacancy())).forEach(pair -> notices.add(new MatchLog.Draft(Kind.FORGET, cause.time(),
                    new About(pair.vacancy(), candidate, pair.organization(), pair.sector(), null, cause.of(candidate), null, false), null, null)));
        });
        return notices;
    }

    /** What is no match, in the order in which it happened. */
    void announce(@Nullable MatchBook book, List<Announcement> announcements) {
        log.append(announcements.stream().map(one -> draft(book, one)).toList());
    }

    private MatchLog.Draft draft(@Nullable MatchBook book, Announcement one) {
        return switch (one.event()) {
            case Announcement.Decision decided -> new MatchLog.Draft(decided.kind(), one.time(), new About(decided.vacancy(),
                    decided.candidate(), decided.organization(), sector(book, decided.vacancy()), null, one.cause(), decided.detail(), false),
                    null, null);
            case Announcement.Engine engine -> new MatchLog.Draft(Kind.ENGINE, one.time(), null, engine.version(), null);
        };
    }

    private @Nullable Sector sector(@Nullable MatchBook book, VacancyId vacancy) {
        return book == null ? log.sector(vacancy) : book.requirements(vacancy).map(Requirements::sector).orElseGet(() -> log.sector(vacancy));
    }

    private List<MatchLog.Draft> drafts(
            MatchBook book, VacancyId vacancy, List<MatchEvent> events, @Nullable PublishedPairs standing, Map<CandidateId, CandidateFacts> held, Cause cause, String engine) {
        if (events.isEmpty()) {
            return List.of();
        }
        var asked = book.requirements(vacancy).map(requirements -> facts(book, requirements)).orElse(null);
        var organization = asked != null ? asked.requirements().organizationId() : requireNonNull(standing).organization();
        var sector = asked != null ? asked.requirements().sector() : log.sector(vacancy);
        return events.stream().map(event -> draft(book, event, asked, held, organization, sector, cause, engine)).toList();
    }

    private MatchLog.Draft draft(MatchBook book, MatchEvent event, @Nullable VacancyFacts asked, Map<CandidateId, CandidateFacts> held,
            OrganizationId organization, @Nullable Sector sector, Cause cause, String engine) {
        var candidate = event.candidateId();
        var kind = switch (event) {
            case MatchFound _ -> Kind.FOUND;
            case MatchChanged _ -> Kind.CHANGED;
            case MatchLost _ -> Kind.LOST;
        };
        var breakdown = kind == Kind.LOST || asked == null
                ? null
                : breakdowns.seal(candidate, book.scorer().explain(held.computeIfAbsent(candidate, id -> facts(book, id)), asked));
        var score = cause.erased().contains(candidate) ? null : event.score();
        var about = new About(event.vacancyId(), candidate, organization, sector, score, cause.of(event), null, breakdown != null);
        return new MatchLog.Draft(kind, cause.time(), about, engine, breakdown);
    }
}
