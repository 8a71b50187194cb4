package org.quayside.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.quayside.scoring.HeldSkill;
import org.quayside.scoring.Profile;

/**
 * Rows 1 and 2 on what is read from the texts of a generated fair, {@code -Dbench.fair}, with {@code size} of its candidates; full score. A
 * candidate changes by learning two skills that another one has, or by losing them again, and all lists follow, their own as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FairBenchmark {
    private static final int TOP = 50;
    private static final int CHANGING = 2_048;

    @Param("10000")
    @SuppressWarnings("NullAway.Init")
    private String size;

    private record Prepared(String size, Market market, MatchBook book, List<Profile> changes) {}

    @SuppressWarnings("NullAway.Init")
    private static volatile Prepared prepared;

    private int next;

    @Setup
    public synchronized void prepare() throws IOException {
        if (prepared != null && prepared.size.equals(size)) {
            return;
        }
        var fair = FairFile.read(Path.of(System.getProperty("bench.fair", "fair.zip")), Integer.parseInt(size));
        var market = new Market(new Limits(TOP, TOP, 3_000, 24), fair.scorer(), Window.MOST);
        var book = new MatchBook(market);
        book.load(fair.people(), fair.vacancies());
        book.drainChanged();
        System.out.printf("%d candidates with %.1f skills, %d vacancies with %.1f requirements%n",
                book.candidates(), fair.people().stream().mapToInt(person -> person.skills().size()).average().orElse(0),
                book.vacancies(), fair.vacancies().stream().mapToInt(vacancy -> vacancy.skills().size()).average().orElse(0));
        prepared = new Prepared(size, market, book, changes(fair.people()));
        for (var i = 0; i < 8; i++) {
            Everybody.sameShortlist(market, i, TOP);
            Everybody.sameSuggestions(market, i, TOP);
        }
    }

    private static List<Profile> changes(List<Profile> people) {
        var changes = new ArrayList<Profile>();
        for (var i = 0; i < CHANGING; i++) {
            var person = people.get(i % people.size());
            var learnt = people.get((i + 1) % people.size()).skills().stream().map(HeldSkill::skill).limit(2).toList();
            changes.add(person.asIf(learnt, null, null, null, null));
            changes.add(person);
        }
        return changes;
    }

    @Benchmark
    public RankedList newVacancy() {
        return prepared.market.engine.shortlist(prepared.market.engine.overCandidates, next++ % prepared.market.vacancies.end());
    }

    @Benchmark
    public MatchChanges changedCandidate() {
        prepared.book.put(prepared.changes.get(next++ % prepared.changes.size()));
        return prepared.book.drainChanged();
    }
}
