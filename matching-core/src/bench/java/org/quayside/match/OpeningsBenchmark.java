package org.quayside.match;

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

/** The three skills that would open most of {@code size} vacancies for a candidate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OpeningsBenchmark {
    @Param("100000")
    @SuppressWarnings("NullAway.Init")
    private String size;

    private final BenchMarket bench = new BenchMarket(2025);
    private final MatchBook book = new MatchBook(bench.scorer);
    private int next;

    @Setup
    public void prepare() {
        book.load(List.of(), IntStream.range(0, Integer.parseInt(size)).mapToObj(i -> bench.vacancy(i, true)).toList());
    }

    @Benchmark
    public Openings three() {
        return book.openings(bench.profile(next++ % 1_000), 3);
    }
}
