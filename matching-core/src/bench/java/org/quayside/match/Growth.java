package org.quayside.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the benchmarks have added to {@code target/bench.tsv}, by size: for each benchmark a table and a chart in Markdown. Of what was measured
 * more than once the last counts. The chart is logarithmic in both directions: a line that rises by one from one tenfold size to the next is
 * growth in proportion.
 */
public final class Growth {
    private record Row(double median, double p99) {}

    private Growth() {}

    public static void main(String[] arguments) throws IOException {
        var benchmarks = new TreeMap<String, Map<String, Map<Integer, Row>>>();
        for (var line : Files.readAllLines(Path.of("target/bench.tsv"))) {
            var cells = line.split("\t");
            var name = cells[0].split("Benchmark\\.");
            benchmarks.computeIfAbsent(name[0], _ -> new TreeMap<>())
                    .computeIfAbsent(name[1], _ -> new TreeMap<>())
                    .put(Integer.valueOf(cells[1]), new Row(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
        }
        benchmarks.forEach((name, rows) -> {
            var sizes = new TreeSet<Integer>();
            rows.values().forEach(row -> sizes.addAll(row.keySet()));
            rows.values().removeIf(row -> row.size() < sizes.size());
            if (sizes.size() > 1 && !rows.isEmpty()) {
                table(name, rows, sizes);
                chart(name, rows, sizes);
            }
        });
    }

    private static void table(String name, Map<String, Map<Integer, Row>> rows, TreeSet<Integer> sizes) {
        System.out.printf("| %s: median, p99 | %s |%n|---|%s%n", name, sizes.stream().map("%,d"::formatted).collect(Collectors.joining(" | ")), "---|".repeat(sizes.size()));
        rows.forEach((row, bySize) -> System.out.printf("| %s | %s |%n", row,
                bySize.values().stream().map(cell -> "%.2f, %.2f ms".formatted(cell.median, cell.p99)).collect(Collectors.joining(" | "))));
    }

    private static void chart(String name, Map<String, Map<Integer, Row>> rows, TreeSet<Integer> sizes) {
        System.out.printf("%n```mermaid%nxychart-beta%n  title \"%s: %s\"%n  x-axis [%s]%n  y-axis \"median, log10 of microseconds\"%n", name, String.join("; ", rows.keySet()),
                sizes.stream().map("\"%,d\""::formatted).collect(Collectors.joining(", ")));
        rows.forEach((_, bySize) -> System.out.printf("  line [%s]%n", bySize.values().stream()
                .map(cell -> String.format(Locale.ROOT, "%.2f", Math.log10(cell.median * 1_000))).collect(Collectors.joining(", "))));
        System.out.printf("```%n%n");
    }
}
