package org.quayside.match;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Score;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Verdict;

/**
 * Row 2: a candidate exchanges two skills; every affected shortlist among {@code size} vacancies follows. {@code score} is {@code skills} (a
 * vacancy asks for nothing else), {@code full}, or {@code both}: skills, and the candidate's own suggestions follow as well. Beside it, where skills
 * alone count, Lucene: an index of the vacancies, and a Monitor of up to 100,000. The market has {@code -Dbench.people} candidates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChangedCandidateBenchmark {
    private static final int TOP = 50;
    private static final int PEOPLE = Integer.getInteger("bench.people", 20_000);
    private static final int MOST_MONITORED = 100_000;
    private static final int CHANGES = 4_096;

    @Param("20000")
    @SuppressWarnings("NullAway.Init")
    private String size;

    @Param({"skills", "full", "both"})
    @SuppressWarnings("NullAway.Init")
    private String score;

    /** {@code least}: weighted credit that reaches the bar of each vacancy, in Lucene's units. */
    private record Prepared(
            String key, BenchMarket bench, Market market, MatchBook book, List<Profile> changes, VacancyPeers peers, Credits credits, long[] least) {}

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
        // A floor that nothing reaches leaves all suggestions empty, so that shortlists alone are timed.
        var market = new Market(new Limits(TOP, TOP, score.equals("both") ? 3_000 : Window.CLOSED, 24), bench.scorer, Window.MOST);
        var book = new MatchBook(market);
        var vacancies = IntStream.range(0, Integer.parseInt(size)).mapToObj(i -> bench.vacancy(i, score.equals("full"))).toList();
        var begun = System.nanoTime();
        book.load(IntStream.range(0, PEOPLE).mapToObj(bench::profile).toList(), vacancies);
        System.out.printf("%d x %d loaded in %.1f s%n", PEOPLE, vacancies.size(), (System.nanoTime() - begun) / 1e9);
        book.drainChanged();
        var least = new long[vacancies.size()];
        for (var number = 0; number < least.length; number++) {
            var total = market.engine.vacancies.windowOf(number).traits[market.engine.vacancies.local(number) * 6 + 5];
            least[number] = ((2L * market.shortlists.bar(number) - 1) * total + 2 * LucenePeer.UNIT - 1) / (2 * LucenePeer.UNIT);
        }
        var peers = new VacancyPeers(market.engine.vacancies, score.equals("skills") ? least.length : 0);
        if (score.equals("skills") && least.length <= MOST_MONITORED) {
            peers.register(vacancies.stream().map(bench.scorer::facts).toList(), least);
        }
        prepared = new Prepared(key, bench, market, book, changes(bench), peers, new Credits(market.engine.vacancies.asks), least);
        check();
    }

    @TearDown
    public void report() {
        if (changes > 0) {
            System.out.printf("%.1f lists affected by a change%n", (double) affected / changes);
        }
    }

    /** Somebody as changed, and as they were before. */
    private static List<Profile> changes(BenchMarket bench) {
        return IntStream.range(0, CHANGES).mapToObj(i -> bench.profile(number(i >> 1), 1 - (i & 1))).toList();
    }

    private static int number(int i) {
        return (int) (i * 7_919L % PEOPLE);
    }

    /** Every other time back to what it was. Settling which lists differ belongs to it. */
    @Benchmark
    public MatchChanges book() {
        prepared.book.put(prepared.changes.get(next++ % CHANGES));
        var drained = prepared.book.drainChanged();
        changes++;
        affected += drained.shortlists().size() + drained.suggestions().size();
        return drained;
    }

    /** Which vacancies the candidate can enter, no list is touched; of vacancies that ask for more than skills there is no index. */
    @Benchmark
    public Object index() throws IOException {
        return score.equals("skills") ? indexed(number(next++)) : 0;
    }

    @Benchmark
    public int monitor() throws IOException {
        return score.equals("skills") ? prepared.peers.matched(prepared.bench.scorer.facts(prepared.bench.profile(number(next++)))) : 0;
    }

    private BitSet indexed(int number) throws IOException {
        var candidates = prepared.market.engine.candidates;
        prepared.credits.of(candidates.windowOf(number), candidates.local(number));
        return prepared.peers.reached(prepared.credits, prepared.least);
    }

    /** For some candidates, the vacancies whose bar they reach are those that scoring every pair says, and those of the index. */
    private void check() throws IOException {
        var scorer = prepared.bench.scorer;
        var engine = prepared.market.engine;
        var some = prepared.least.length > MOST_MONITORED ? 2 : 20;
        for (var number = 0; number < some; number++) {
            var person = scorer.facts(prepared.market.candidates.member(number));
            var all = new BitSet();
            for (var vacancy = 0; vacancy < prepared.least.length; vacancy++) {
                var packed = Scorer.score(person, scorer.facts(prepared.market.vacancies.member(vacancy)));
                all.set(vacancy, Score.verdictOf(packed) != Verdict.FAIL && Score.matchOf(packed) >= prepared.market.shortlists.bar(vacancy));
            }
            var ours = new BitSet();
            engine.overVacancies.begin(engine.candidates.windowOf(number), engine.candidates.local(number));
            engine.overVacancies.run(new Reached(ours), true);
            engine.overVacancies.done();
            if (!ours.equals(all) || score.equals("skills") && !indexed(number).equals(all)) {
                throw new IllegalStateException("vacancies that candidate %d reaches: %s, %s".formatted(number, ours, all));
            }
        }
        checkChanges(some / 2);
        System.out.printf("checked: %d candidates reach the vacancies that scoring every pair says, and the index%n", some);
    }

    /** Whoever changes there and back stands on the lists whose bars they exceed by scoring every pair, and on none whose bar they do not reach. */
    private void checkChanges(int some) {
        var shortlists = prepared.market.shortlists;
        var scorer = prepared.bench.scorer;
        for (var i = 0; i < 2 * some; i++) {
            var person = prepared.bench.profile(i >> 1, 1 - (i & 1));
            prepared.book.put(person);
            var number = prepared.market.candidates.numberOf(person.candidateId());
            var facts = scorer.facts(person);
            var listed = new BitSet();
            for (var vacancy : shortlists.with(number)) {
                listed.set(vacancy);
            }
            for (var vacancy = 0; vacancy < prepared.least.length; vacancy++) {
                var packed = Scorer.score(facts, scorer.facts(prepared.market.vacancies.member(vacancy)));
                var ahead = Score.verdictOf(packed) == Verdict.FAIL ? -1 : Score.matchOf(packed) - shortlists.bar(vacancy);
                if (listed.get(vacancy) ? ahead < 0 : ahead > 0) {
                    throw new IllegalStateException("changed candidate %d and vacancy %d: %d ahead of the bar".formatted(number, vacancy, ahead));
                }
            }
        }
        prepared.book.drainChanged();
    }

    private record Reached(BitSet vacancies) implements Taker {
        @Override
        public int bar() {
            return Window.CLOSED;
        }

        @Override
        public int room() {
            return 0;
        }

        @Override
        public void take(int number, long packed) {
            vacancies.set(number, Score.verdictOf(packed) != Verdict.FAIL && Score.matchOf(packed) >= prepared.market.shortlists.bar(number));
        }
    }
}
