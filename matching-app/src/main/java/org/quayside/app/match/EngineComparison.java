package org.quayside.app.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.EngineBuilds.Status;
import org.quayside.app.match.EngineReport.Lists;
import org.quayside.app.match.EngineReport.Mover;
import org.quayside.app.match.RankedRows.Row;
import org.quayside.candidate.CandidateId;
import org.quayside.match.MatchBook;
import org.quayside.match.MatchEvent.MatchChanged;
import org.quayside.match.MatchEvent.MatchFound;
import org.quayside.match.MatchEvent.MatchLost;
import org.quayside.match.PublishedDifference;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Compares the lists of the engine that is built with those that are served. Reads all lists once and scores what is on one side only. */
@Component
public final class EngineComparison {
    private final EngineBuilds builds;
    private final Serving serving;
    private final JdbcTemplate sql;

    EngineComparison(EngineBuilds builds, Serving serving, JdbcTemplate sql) {
        this.builds = builds;
        this.serving = serving;
        this.sql = sql;
    }

    /** @param movers how many are named */
    public EngineReport report(String version, int movers) {
        var statuses = builds.all();
        var now = statuses.getFirst();
        var next = statuses.stream().skip(1).filter(one -> one.version().toString().equals(version)).findFirst()
                .orElseThrow(() -> new EngineRefused("%s is not being built".formatted(version)));
        if (next.position() < 0) {
            throw new EngineRefused("%s has only begun, there is nothing to compare yet".formatted(version));
        }
        return new Comparing(now, next).report(movers);
    }

    private final class Comparing {
        private final Status now;
        private final Status next;
        private final MatchBook before;
        private final MatchBook after;

        Comparing(Status now, Status next) {
            this.now = now;
            this.next = next;
            before = serving.book(serving.slot());
            after = serving.book(serving.slot().other());
        }

        EngineReport report(int movers) {
            var shortlists = new Tally();
            var standing = new PublishedSet(sql).all();
            var farthest = new PriorityQueue<>(FARTHEST_LAST);
            var told = new int[3];
            var pairs = new int[2];
            both(ListStore.SHORTLISTS).forEach((owner, lists) -> {
                var vacancy = new VacancyId(owner);
                shortlists.add(lists);
                var scores = standing.containsKey(vacancy) ? standing.get(vacancy).scores() : Map.<CandidateId, Score>of();
                pairs[0] += scores.size();
                pairs[1] += (int) lists.after().stream().filter(row -> !scores.containsKey(new CandidateId(row.id()))).count();
                PublishedDifference.of(vacancy, scores, lists.after().stream().map(row -> row.ranked(CandidateId::new)).toList()).forEach(event -> told[switch (event) {
                    case MatchFound _ -> 0;
                    case MatchChanged _ -> 1;
                    case MatchLost _ -> 2;
                }]++);
                moves(vacancy, lists).forEach(move -> {
                    farthest.add(move);
                    if (farthest.size() > movers) {
                        farthest.poll();
                    }
                });
            });
            var suggestions = new Tally();
            both(ListStore.SUGGESTIONS).values().forEach(suggestions::add);
            var all = told[0] + told[1] + told[2];
            return new EngineReport(now.version().toString(), now.position(), next.version().toString(), next.position(), shortlists.lists(), suggestions.lists(),
                    new EngineReport.Publication(pairs[0], told[0], told[1], told[2], pairs[0] + pairs[1] == 0 ? 0 : (double) all / (pairs[0] + pairs[1])),
                    farthest.stream().sorted(FARTHEST_LAST.reversed()).map(this::mover).toList());
        }

        private Map<String, Both> both(String collection) {
            var all = new TreeMap<String, Both>();
            serving.stores(serving.slot()).lists().all(collection, (owner, rows) -> all.put(owner, new Both(rows, List.of())));
            serving.stores(serving.slot().other()).lists()
                    .all(collection, (owner, rows) -> all.merge(owner, new Both(List.of(), rows), (one, other) -> new Both(one.before(), other.after())));
            return all;
        }

        private List<Move> moves(VacancyId vacancy, Both lists) {
            var ranks = ranks(lists.before());
            var others = ranks(lists.after());
            var moves = new ArrayList<Move>();
            var candidates = new TreeSet<>(ranks.keySet());
            candidates.addAll(others.keySet());
            for (var id : candidates) {
                var candidate = new CandidateId(id);
                var rank = ranks.get(id);
                var other = others.get(id);
                moves.add(new Move(vacancy, candidate, rank, other, match(rank, lists.before(), before, vacancy, candidate),
                        match(other, lists.after(), after, vacancy, candidate)));
            }
            return moves;
        }

        private int match(@Nullable Integer rank, List<Row> rows, MatchBook book, VacancyId vacancy, CandidateId candidate) {
            return rank != null ? rows.get(rank - 1).score().match() : book.score(candidate, vacancy).map(Score::match).orElse(0);
        }

        private Mover mover(Move move) {
            var title = serving.stores(serving.slot()).requirements().find(move.vacancy());
            var one = before.explain(move.candidate(), move.vacancy());
            var other = after.explain(move.candidate(), move.vacancy());
            var cause = one.isEmpty() || other.isEmpty() ? null : MovedParts.farthest(one.get(), other.get(), after.scorer().taxonomy());
            return new Mover(move.vacancy(), title == null ? "" : title.posting().title(), move.candidate(), move.rankBefore(), move.rankAfter(),
                    move.before(), move.after(), cause);
        }

        private static Map<String, Integer> ranks(List<Row> rows) {
            var ranks = new HashMap<String, Integer>();
            rows.forEach(row -> ranks.put(row.id(), ranks.size() + 1));
            return ranks;
        }
    }

    private static final Comparator<Move> FARTHEST_LAST = Comparator.comparingInt((Move move) -> Math.abs(move.after() - move.before()))
            .thenComparing(move -> move.vacancy().value(), Comparator.reverseOrder())
            .thenComparing(move -> move.candidate().value(), Comparator.reverseOrder());

    private record Both(List<Row> before, List<Row> after) {}

    private record Move(
            VacancyId vacancy, CandidateId candidate, @Nullable Integer rankBefore, @Nullable Integer rankAfter, int before, int after) {}

    private static final class Tally {
        private static final int FIRST = 10;
        private int compared;
        private int affected;
        private double overlapAt10;
        private double overlap;
        private double distance;

        void add(Both lists) {
            var one = lists.before().stream().map(Row::id).toList();
            var other = lists.after().stream().map(Row::id).toList();
            compared++;
            affected += one.equals(other) ? 0 : 1;
            overlapAt10 += TopLists.overlap(one, other, FIRST);
            overlap += TopLists.overlap(one, other, Integer.MAX_VALUE);
            distance += TopLists.kendallDistance(one, other);
        }

        Lists lists() {
            var n = Math.max(1, compared);
            return new Lists(compared, affected, compared == 0 ? 1 : overlapAt10 / n, compared == 0 ? 1 : overlap / n, distance / n);
        }
    }
}
