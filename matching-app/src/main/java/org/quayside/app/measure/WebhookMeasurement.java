package org.quayside.app.measure;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quayside measure webhooks}: deliveries a second to one endpoint and to a hundred, and how soon a new event is on its way. */
@Command(name = "webhooks", mixinStandardHelpOptions = true,
        description = "Sends to endpoints in this process, which take part in the load, and counts what arrives.",
        footer = {"%nExample:", "  quayside measure webhooks --events 20000"})
final class WebhookMeasurement implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MANY = 100;
    private static final int SINGLE_EVENTS = 500;

    @Spec
    private CommandSpec spec;

    @Option(names = "--events", defaultValue = "20000", description = "deliveries of each measurement (default: ${DEFAULT-VALUE})")
    private int events;

    private final Map<String, Map<String, Long>> arrivals = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    WebhookMeasurement() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var application = MeasuredApplication.start()) {
            listener.setExecutor(threads);
            listener.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    arrivals.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new ConcurrentHashMap<>())
                            .putIfAbsent(exchange.getRequestHeaders().getFirst("webhook-id"), System.nanoTime());
                    exchange.sendResponseHeaders(204, -1);
                }
            });
            listener.start();
            var address = "http://127.0.0.1:" + listener.getAddress().getPort();
            var log = new MeasuredLog(application);
            // Once for the compiler.
            throughput(log, address, "warm-up", 20, events / 2, null);
            throughput(log, address, "to one endpoint", 1, events, out);
            throughput(log, address, "to %d endpoints".formatted(MANY), MANY, events, out);
            latency(log, address, out);
            listener.stop(0);
        }
        out.flush();
        return 0;
    }

    private void throughput(MeasuredLog log, String address, String what, int endpoints, int deliveries, @org.jspecify.annotations.Nullable PrintWriter out)
            throws IOException, InterruptedException {
        var vacancy = what.replace(' ', '-');
        var start = log.head();
        log.write(vacancy, deliveries / endpoints);
        var paths = new ArrayList<String>();
        var begun = System.nanoTime();
        for (int n = 0; n < endpoints; n++) {
            var path = "/" + vacancy + "/" + n;
            paths.add(path);
            log.subscribe(address + path, vacancy, start);
        }
        var expected = deliveries / endpoints * endpoints;
        await(() -> count(paths) >= expected);
        if (out != null) {
            var first = paths.stream().flatMap(path -> at(path).values().stream()).mapToLong(time -> time).min().orElse(begun);
            var last = paths.stream().flatMap(path -> at(path).values().stream()).mapToLong(time -> time).max().orElse(begun);
            out.printf("%-22s %,8d deliveries, %,8.0f a second%n", what, expected, expected / ((last - first) / 1e9));
        }
    }

    /** From the commit of the log entry to the arrival of its first attempt, with nothing else going on. */
    private void latency(MeasuredLog log, String address, PrintWriter out) throws IOException, InterruptedException {
        var vacancy = "single";
        var path = "/" + vacancy;
        var subscription = log.subscribe(address + path, vacancy, log.head());
        var committed = new long[SINGLE_EVENTS];
        for (int n = 0; n < SINGLE_EVENTS; n++) {
            log.write(vacancy, 1);
            committed[n] = System.nanoTime();
            var sequence = log.head();
            await(() -> at(path).containsKey("msg_%s_%d".formatted(subscription, sequence)));
            committed[n] = Math.max(0, at(path).getOrDefault("msg_%s_%d".formatted(subscription, sequence), 0L) - committed[n]);
            TimeUnit.MILLISECONDS.sleep(2);
        }
        Arrays.sort(committed);
        out.printf("first attempt          %,8d events, median %.1f ms, p99 %.1f ms, longest %.1f ms after the entry was committed%n", SINGLE_EVENTS,
                committed[SINGLE_EVENTS / 2] / 1e6, committed[SINGLE_EVENTS * 99 / 100] / 1e6, committed[SINGLE_EVENTS - 1] / 1e6);
    }

    private Map<String, Long> at(String path) {
        return arrivals.getOrDefault(path, Map.of());
    }

    private long count(List<String> paths) {
        return Set.copyOf(paths).stream().mapToLong(path -> at(path).size()).sum();
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not all arrived within " + LONGEST);
            }
            TimeUnit.MICROSECONDS.sleep(500);
        }
    }
}
