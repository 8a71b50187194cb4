package org.quayside.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks whose names match and prints median and 99th percentile; all in this process, so that peer and ours see the same
 * market. Adds a line for each to {@code target/bench.tsv}. Arguments: name (a regular expression), sizes by comma, seconds for each, and which
 * kinds of score by comma, where a benchmark has several.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        var options = new OptionsBuilder()
                .include(arguments[0])
                .forks(0)
                .param("size", arguments[1].split(","))
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(1)
                .measurementTime(new TimeValue(Long.parseLong(arguments[2]), TimeUnit.SECONDS));
        if (arguments.length > 3) {
            options.param("score", arguments[3].split(","));
        }
        var table = new StringBuilder("%-44s %10s %12s %12s %10s%n".formatted("", "size", "median ms", "p99 ms", "samples"));
        for (var result : new Runner(options.build()).run()) {
            var statistics = result.getPrimaryResult().getStatistics();
            var name = result.getParams().getBenchmark().replaceAll(".*\\.(.*Benchmark)", "$1");
            var size = result.getParams().getParam("size");
            var score = result.getParams().getParam("score");
            name += score == null ? "" : " " + score;
            table.append("%-44s %10s %12.3f %12.3f %10d%n".formatted(
                    name, size, statistics.getPercentile(50), statistics.getPercentile(99), statistics.getN()));
            Files.writeString(
                    Path.of("target/bench.tsv"),
                    "%s\t%s\t%.4f\t%.4f\t%d%n".formatted(
                            name, size, statistics.getPercentile(50), statistics.getPercentile(99), statistics.getN()),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        System.out.print(table);
        System.exit(0); // Lucene's Monitor leaves a thread behind.
    }
}
