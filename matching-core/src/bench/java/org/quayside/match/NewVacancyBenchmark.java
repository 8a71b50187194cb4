package org.quayside.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.quayside.scoring.Score;

/** Row 1: a new vacancy, its 50 best candidates; one thread. Lucene compares skills only, the full score is compared with that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NewVacancyBenchmark {
    private static final int TOP = 50;
    private static final int VACANCIES = 256;
    private static final int PORTION = 10_000;

    @Param("100000")
    @SuppressWarnings("NullAway.Init")
    private String size;

    /** Kept from one benchmark of the run to the next: all of them see the same market. */
    private record Prepared(String size, Market market, LucenePeer lucene, Query[] queries) {}

    @SuppressWarnings("NullAway.Init")
    private static volatile Prepared prepared;

    private int next;

    @Setup
    public synchronized void prepare() throws IOException {
        if (prepared != null && prepared.size.equals(size)) {
            return;
        }
        var bench = new BenchMarket(2025);
        var market = new Market(new Limits(TOP, TOP, 3_000, 0), bench.scorer, Window.MOST);
        // On all cores, a portion at a time, because a million profiles beside their facts would not fit.
        for (var from = 0; from < Integer.parseInt(size); from += PORTION) {
            var profiles = IntStream.range(from, Math.min(Integer.parseInt(size), from + PORTION)).parallel().mapToObj(bench::profile).toList();
            var facts = profiles.parallelStream().map(bench.scorer::facts).toList();
            for (var i = 0; i < profiles.size(); i++) {
                market.engine.candidates.add(market.candidates.put(profiles.get(i)), facts.get(i));
            }
        }
        var queries = new Query[VACANCIES];
        for (var i = 0; i < 2 * VACANCIES; i++) {
            var vacancy = bench.vacancy(i % VACANCIES, i >= VACANCIES);
            var facts = bench.scorer.facts(vacancy);
            market.engine.vacancies.add(market.vacancies.put(vacancy), facts);
            if (i < VACANCIES) {
                queries[i] = LucenePeer.query(facts);
            }
        }
        market.engine.order();
        prepared = new Prepared(size, market, new LucenePeer(market.engine.candidates.windows), queries);
        check();
    }

    @Benchmark
    public ScoreDoc[] lucene() throws IOException {
        return prepared.lucene.top(prepared.queries[next++ % VACANCIES], TOP);
    }

    @Benchmark
    public RankedList skillsOnly() {
        return prepared.market.engine.shortlist(prepared.market.engine.overCandidates, next++ % VACANCIES);
    }

    @Benchmark
    public RankedList fullScore() {
        return prepared.market.engine.shortlist(prepared.market.engine.overCandidates, VACANCIES + next++ % VACANCIES);
    }

    /** The same scores at the same ranks, for every vacancy; and the full score's lists are those of scoring everybody. */
    private void check() throws IOException {
        var engine = prepared.market.engine;
        for (var i = 0; i < VACANCIES; i++) {
            var total = engine.vacancies.windowOf(i).traits[engine.vacancies.local(i) * 6 + 5];
            var theirs = Arrays.stream(prepared.lucene.top(prepared.queries[i], TOP))
                    .mapToLong(hit -> (2 * (long) hit.score * LucenePeer.UNIT + total) / (2 * total))
                    .filter(match -> match >= 5_000)
                    .toArray();
            var list = engine.shortlist(engine.overCandidates, i);
            var ours = IntStream.range(0, Math.min(TOP, list.size())).mapToLong(row -> Score.matchOf(list.packed(row))).toArray();
            if (!Arrays.equals(ours, theirs)) {
                throw new IllegalStateException("vacancy %d: %s, Lucene %s".formatted(i, Arrays.toString(ours), Arrays.toString(theirs)));
            }
        }
        for (var i = 0; i < VACANCIES; i += 64) {
            Everybody.sameShortlist(prepared.market, i, TOP);
            Everybody.sameShortlist(prepared.market, VACANCIES + i, TOP);
        }
        System.out.printf("checked: %d lists as in Lucene, %d as if everybody were scored%n", VACANCIES, VACANCIES / 32);
    }
}
