package org.quayside.app.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.stream.OpenStreams;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quayside measure feed}: a reader that catches up, beside the same rows straight from SQL; memory with many streams open. */
@Command(name = "feed", mixinStandardHelpOptions = true,
        description = "Reads the whole feed over HTTP and the same rows straight from SQL; then opens many streams and looks at the memory.",
        footer = {"%nExample:", "  quayside measure feed --events 100000 --readers 1000"})
final class FeedMeasurement implements Callable<Integer> {
    /** So many entries in a row are about one vacancy. */
    private static final int SHORTLIST = 100;
    private static final int REQUESTS_BEFORE = 4_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 15;

    @Spec
    private CommandSpec spec;

    @Option(names = "--events", defaultValue = "100000", description = "length of the log (default: ${DEFAULT-VALUE})")
    private int events;

    @Option(names = "--readers", defaultValue = "1000", description = "streams open at a time (default: ${DEFAULT-VALUE})")
    private int readers;

    @Option(names = "--database", description = "address and user of an empty PostgreSQL database to measure on, instead of H2 in this process")
    private @Nullable String database;

    @SuppressWarnings("NullAway.Init")
    FeedMeasurement() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        try (var application = database == null ? MeasuredApplication.start() : MeasuredApplication.start("--spring.datasource.url=" + database)) {
            var log = new MeasuredLog(application);
            for (int vacancy = 0; vacancy * SHORTLIST < events; vacancy++) {
                log.write(new UUID(6, vacancy).toString(), Math.min(SHORTLIST, events - vacancy * SHORTLIST));
            }
            log.analyze();
            var http = new long[ROUNDS];
            var straight = new long[ROUNDS];
            try (var both = new CatchingUp(log, application.bean(JdbcTemplate.class), events)) {
                same(both);
                both.ask(REQUESTS_BEFORE);
                // In turn, so that both are compiled alike and neither has the quieter machine; the first rounds are the compiler's.
                for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                    http[round % ROUNDS] = both.overHttp(page -> {});
                    straight[round % ROUNDS] = both.straight(page -> {});
                }
            }
            Arrays.sort(http);
            Arrays.sort(straight);
            out.printf("feed over HTTP      %,10.0f events/s, median of %d rounds (%,.0f to %,.0f)%n", rate(http[ROUNDS / 2]), ROUNDS,
                    rate(http[ROUNDS - 1]), rate(http[0]));
            out.printf("the same from SQL   %,10.0f rows/s (%,.0f to %,.0f)%n", rate(straight[ROUNDS / 2]), rate(straight[ROUNDS - 1]), rate(straight[0]));
            out.printf("overhead            %10.1f times%n", (double) http[ROUNDS / 2] / straight[ROUNDS / 2]);
            memory(application, log, out);
        }
        out.flush();
        return 0;
    }

    /** Both must have made the same of the log before it counts how fast. */
    private void same(CatchingUp readers) throws IOException {
        var overHttp = new ArrayList<MeasuredEvent>();
        readers.overHttp(overHttp::addAll);
        var straight = new ArrayList<MeasuredEvent>();
        readers.straight(straight::addAll);
        if (overHttp.size() != events || !overHttp.equals(straight)) {
            throw new IllegalStateException("the feed and the table say different things");
        }
    }

    private double rate(long nanos) {
        return events / (nanos / 1e9);
    }

    private void memory(MeasuredApplication application, MeasuredLog log, PrintWriter out) throws IOException, InterruptedException {
        var before = heap();
        var rss = residentKilobytes();
        var sockets = new ArrayList<Socket>();
        try {
            for (int n = 0; n < readers; n++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(log.address()).getPort());
                socket.getOutputStream().write("GET /api/v1/match-events/stream?lastEventId=%d HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(log.head(), log.token()).getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (application.bean(OpenStreams.class).count() < readers && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            log.write(new UUID(6, 0).toString(), 10);
            TimeUnit.SECONDS.sleep(2);
            out.printf("%,d open streams: heap %,.1f MB more (%.1f KB each), resident %,.1f MB more, %,.1f MB in all%n",
                    application.bean(OpenStreams.class).count(), (heap() - before) / 1e6, (heap() - before) / 1e3 / readers,
                    (residentKilobytes() - rss) / 1e3, residentKilobytes() / 1e3);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static long heap() {
        for (int n = 0; n < 3; n++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Of this process, on Linux; elsewhere 0. */
    private static long residentKilobytes() throws IOException {
        var status = Path.of("/proc/self/status");
        return !Files.exists(status) ? 0 : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }
}
