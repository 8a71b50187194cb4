package org.quayside.match;

import java.io.IOException;
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
import org.quayside.scoring.Score;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Verdict;

/**
 * Row 2: a candidate exchanges two skills; all shortlists among {@code size} vacancies and the candidate's own suggestions follow. Beside
 * it a Lucene index of the vacancies asked with the candidate's skills. The market has as many candidates as {@code -Dbench.people} says.
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
        check();
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
    public ScoreDoc[] index() throws IOException {
        return prepared.peers.top(prepared.bench.scorer.facts(prepared.bench.profile((int) (next++ * 7_919L % PEOPLE))), TOP);
    }

    /** The suggestions of some are those of scoring every vacancy. */
    private void check() {
        var scorer = prepared.bench.scorer;
        for (var number = 0; number < 20; number++) {
            var profile = prepared.bench.profile(number);
            var person = scorer.facts(profile);
            var all = prepared.book.requirements().stream()
                    .map(vacancy -> Score.unpacked(Scorer.score(person, scorer.facts(vacancy))))
                    .filter(score -> score.verdict() != Verdict.FAIL && score.match() >= 3_000)
                    .mapToInt(Score::match)
                    .sorted()
                    .toArray();
            var ours = prepared.book.suggestions(profile.candidateId()).stream().mapToInt(Ranked::match).sorted().toArray();
            if (!Arrays.equals(ours, Arrays.copyOfRange(all, Math.max(0, all.length - TOP), all.length))) {
                throw new IllegalStateException("suggestions of candidate %d".formatted(number));
            }
        }
        System.out.println("checked: 20 candidates' suggestions as if every vacancy were scored");
    }
}
