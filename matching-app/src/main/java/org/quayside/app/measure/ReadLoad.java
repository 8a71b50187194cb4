package org.quayside.app.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The other process of {@link ReadMeasurement}: a few connections, each with one request after the other. Ids come in line by line. */
@Command(name = "read-load", hidden = true, description = "Reads lists for 'measure read'.")
final class ReadLoad implements Callable<Integer> {
    static final String TOKEN = "QUAYSIDE_READ_TOKEN";
    private static final int WARM_UP_SECONDS = 5;

    @Spec
    private CommandSpec spec;

    @Option(names = "--what", required = true)
    private String what;

    @Option(names = "--address", required = true)
    private String address;

    @Option(names = "--seconds", required = true)
    private int seconds;

    @Option(names = "--connections", required = true)
    private int connections;

    @SuppressWarnings("NullAway.Init")
    ReadLoad() {}

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        List<String> ids;
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            ids = in.lines().toList();
        }
        read(ids, WARM_UP_SECONDS);
        var begun = System.nanoTime();
        var took = read(ids, seconds);
        var whole = (System.nanoTime() - begun) / 1e9;
        var sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        var out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-12s %,8.0f requests/s  median %6.1f ms  p99 %6.1f ms  (%,d requests, %d connections)%n", what, sorted.length / whole,
                sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6, sorted.length, connections);
        out.flush();
        return 0;
    }

    private List<Long> read(List<String> ids, int forSeconds) throws InterruptedException, ExecutionException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(forSeconds);
        var readers = new ArrayList<Future<List<Long>>>();
        try (var pool = Executors.newFixedThreadPool(connections)) {
            for (var reader = 0; reader < connections; reader++) {
                var random = new SplittableRandom(reader);
                readers.add(pool.submit(() -> read(ids, random, until)));
            }
        }
        var all = new ArrayList<Long>();
        for (var reader : readers) {
            all.addAll(reader.get());
        }
        return all;
    }

    /** A client for each, so that each has a connection of its own. */
    private List<Long> read(List<String> ids, SplittableRandom random, long until) throws IOException, InterruptedException {
        var took = new ArrayList<Long>();
        var token = System.getenv(TOKEN);
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < until) {
                var request = HttpRequest.newBuilder(URI.create(address.formatted(ids.get(random.nextInt(ids.size())))))
                        .header("Authorization", "Bearer " + token).build();
                var begun = System.nanoTime();
                var response = http.send(request, BodyHandlers.ofString());
                took.add(System.nanoTime() - begun);
                if (response.statusCode() != 200) {
                    throw new IllegalStateException("%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
                }
            }
        }
        return took;
    }
}
