package org.quayside.app.match;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.match.Publication.Cause;
import org.quayside.app.match.RankedRows.Row;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.candidate.CandidateEvent;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidateMerged;
import org.quayside.candidate.CandidateEvent.CandidatePaused;
import org.quayside.candidate.CandidateEvent.CandidateRetracted;
import org.quayside.candidate.CandidateEvent.CandidateWithdrawn;
import org.quayside.candidate.CandidateEvent.OrganizationHidden;
import org.quayside.candidate.CandidateId;
import org.quayside.match.MatchChanges;
import org.quayside.match.MatchEvent.MatchLost;
import org.quayside.match.PublishedDifference;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyEvent;
import org.quayside.vacancy.VacancyEvent.VacancyClosed;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyId;

/**
 * What becomes of lists whose engine this program does not have: they stand as they are, but for who leaves. Nobody is read or scored.
 * Whom the log ever told of shows which lists a leaver may be on, before and after the loss was published, so that reading again does the same.
 */
final class Departures {
    private final MatchStores stores;
    private final MatchLog log;
    private final Publication publication;
    private final Set<CandidateId> left = new LinkedHashSet<>();
    private final Set<CandidateId> erased = new HashSet<>();
    private final Map<CandidateId, Set<OrganizationId>> hidden = new LinkedHashMap<>();
    private final Set<VacancyId> closed = new LinkedHashSet<>();
    private final Map<Object, String> causes = new HashMap<>();
    private String last = "";

    Departures(MatchStores stores, MatchLog log, Publication publication) {
        this.stores = stores;
        this.log = log;
        this.publication = publication;
    }

    void add(CandidateEvent event, String eventId) {
        var id = event.candidateId();
        switch (event) {
            case CandidateErased _, CandidateRetracted _ -> {
                left.add(id);
                erased.add(id);
            }
            case CandidatePaused _, CandidateWithdrawn _, CandidateMerged _ -> left.add(id);
            case OrganizationHidden from -> hidden.computeIfAbsent(id, same -> new HashSet<>()).add(from.organizationId());
            default -> {
                return; // who comes or changes waits for the next engine
            }
        }
        causes.put(id, eventId);
        last = eventId;
    }

    void add(VacancyEvent event, String eventId) {
        if (event instanceof VacancyClosed || event instanceof VacancyExpired) {
            closed.add(event.vacancyId());
            causes.put(event.vacancyId(), eventId);
            last = eventId;
        }
    }

    /**
     * @param publishes whether the losses are told, too
     * @return whose lists may have changed
     */
    MatchChanges settle(Batch batch, boolean publishes, String engine) {
        var shortlists = new LinkedHashMap<VacancyId, List<Row>>();
        closed.forEach(vacancy -> {
            without(batch, ListStore.SHORTLISTS, vacancy.value(), candidate -> true);
            shortlists.put(vacancy, List.of());
            log.toldOf(vacancy).forEach(candidate -> without(batch, ListStore.SUGGESTIONS, candidate.value(), vacancy.value()::equals));
        });
        left.forEach(candidate -> {
            without(batch, ListStore.SUGGESTIONS, candidate.value(), vacancy -> true);
            log.told(candidate).forEach(pair -> shortlists.put(pair.vacancy(),
                    without(batch, ListStore.SHORTLISTS, pair.vacancy().value(), candidate.value()::equals)));
        });
        hidden.forEach((candidate, from) -> log.told(candidate).stream().filter(pair -> from.contains(pair.organization())).forEach(pair -> {
            without(batch, ListStore.SUGGESTIONS, candidate.value(), pair.vacancy().value()::equals);
            shortlists.put(pair.vacancy(), without(batch, ListStore.SHORTLISTS, pair.vacancy().value(), candidate.value()::equals));
        }));
        erased.forEach(candidate -> stores.profiles().remove(batch, candidate));
        if (publishes && !causes.isEmpty()) {
            var cause = new Cause(batch.time(), causes, last, Set.copyOf(erased));
            publication.tell(lost(publication.standing(shortlists.keySet()), shortlists, cause, engine), cause);
        }
        var changes = new MatchChanges(Set.copyOf(shortlists.keySet()), Set.copyOf(left));
        clear();
        return changes;
    }

    void clear() {
        left.clear();
        erased.clear();
        hidden.clear();
        closed.clear();
        causes.clear();
    }

    private List<Row> without(Batch batch, String collection, String owner, Predicate<String> who) {
        var rows = stores.lists().read(batch, collection, owner);
        var rest = rows.stream().filter(row -> !who.test(row.id())).toList();
        if (rest.size() < rows.size()) {
            stores.lists().write(batch, collection, owner, rest.stream().map(Row::ranked).toList());
        }
        return rest;
    }

    private List<MatchLog.Draft> lost(Map<VacancyId, PublishedPairs> standing, Map<VacancyId, List<Row>> shortlists, Cause cause, String engine) {
        return standing.entrySet().stream()
                .flatMap(one -> {
                    var wanted = shortlists.getOrDefault(one.getKey(), List.of()).stream().map(row -> row.ranked(CandidateId::new)).toList();
                    return PublishedDifference.of(one.getKey(), one.getValue().scores(), wanted).stream()
                            .filter(MatchLost.class::isInstance)
                            .map(event -> draft((MatchLost) event, one.getValue().organization(), cause, engine));
                })
                .toList();
    }

    private MatchLog.Draft draft(MatchLost event, OrganizationId organization, Cause cause, String engine) {
        var score = cause.erased().contains(event.candidateId()) ? null : event.score();
        Instant time = cause.time();
        return new MatchLog.Draft(Kind.LOST, time, new About(event.vacancyId(), event.candidateId(), organization, log.sector(event.vacancyId()), score,
                cause.of(event), null, false), engine, null);
    }
}
