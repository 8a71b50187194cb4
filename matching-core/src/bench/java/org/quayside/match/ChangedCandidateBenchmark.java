package org.quayside.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Row 2: a candidate exchanges two skills; all shortlists among {@code size} vacancies and the candidate's own suggestions follow. Beside
 * it Lucene Monitor holding the vacancies as queries, and a Lucene index of the vacancies asked with the candidate's skills. The market has
 * as many candidates as {@code -Dbench.people} says.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChangedCandidateBenchmark {
    private static final int TOP = 50;
    private static final int PEOPLE = Integer.getInteger("bench.people", 20_000);

    @Param("20000")
    @SuppressWarnings("NullAway.Init")
    private String size;

    @Param({"skills", "full"})
    @SuppressWarnings("NullAway.Init")
    private String score;

    private record Prepared(String key, BenchMarket bench, MatchBook book, VacancyPeers peers) {}

    @SuppressWarnings("NullAway.Init")
    private static volatile Prepared prepared;

    private int next;
    private long changes;
    private long affected;

    @Setup
    public synchronized void prepare() throws IOException {
        var key = size + score;
        if (prepared != null && prepared.key.equals(key)) {
            return;
        }
        prepared = null;
        var bench = new BenchMarket(2025);
        var book = new MatchBook(bench.scorer, new Limits(TOP, TOP, 3_000, 24));
        var full = score.equals("full");
        var vacancies = IntStream.range(0, Integer.parseInt(size)).mapToObj(i -> bench.vacancy(i, full)).toList();
        var begun = System.nanoTime();
        book.load(IntStream.range(0, PEOPLE).mapToObj(bench::profile).toList(), vacancies);
        System.out.printf("%d x %d loaded in %.1f s%n", PEOPLE, vacancies.size(), (System.nanoTime() - begun) / 1e9);
        book.drainChanged();
        prepared = new Prepared(key, bench, book, new VacancyPeers(full ? vacancies.subList(0, 0) : vacancies, bench.scorer));
        if (!full) {
            check();
        }
    }

    @TearDown
    public void report() {
        if (changes > 0) {
            System.out.printf("%.1f shortlists and suggestions affected by a change%n", (double) affected / changes);
        }
    }

    /** Every other time back to what it was. Settling which lists differ belongs to it. */
    @Benchmark
    public MatchChanges book() {
        var number = (int) ((next >> 1) * 7_919L % PEOPLE);
        prepared.book.put(prepared.bench.profile(number, 1 - (next++ & 1)));
        var drained = prepared.book.drainChanged();
        changes++;
        affected += drained.shortlists().size() + drained.suggestions().size();
        return drained;
    }

    @Benchmark
    public int monitor() throws IOException {
        return prepared.peers.matches(prepared.bench.scorer.facts(prepared.bench.profile((int) (next++ * 7_919L % PEOPLE)))).size();
    }

    @Benchmark
    public ScoreDoc[] index() throws IOException {
        return prepared.peers.top(prepared.bench.scorer.facts(prepared.bench.profile((int) (next++ * 7_919L % PEOPLE))), TOP);
    }

    /** What Lucene Monitor finds, best first, has the scores of the suggestions. */
    private void check() throws IOException {
        for (var number = 0; number < 3; number++) {
            var profile = prepared.bench.profile(number);
            var theirs = new ArrayList<>(prepared.peers.matches(prepared.bench.scorer.facts(profile)));
            theirs.sort((one, other) -> Integer.compare(other, one));
            var ours = prepared.book.suggestions(profile.candidateId()).stream().mapToInt(Ranked::match).toArray();
            var best = theirs.stream().limit(ours.length).mapToInt(Integer::intValue).toArray();
            if (!Arrays.equals(ours, best)) {
                throw new IllegalStateException("candidate %d: %s, Monitor %s".formatted(number, Arrays.toString(ours), Arrays.toString(best)));
            }
        }
        System.out.println("checked: suggestions score as in Lucene Monitor");
    }

    static int match(float sum, long total) {
        return (int) ((2 * (long) sum * LucenePeer.UNIT + total) / (2 * total));
    }
}
