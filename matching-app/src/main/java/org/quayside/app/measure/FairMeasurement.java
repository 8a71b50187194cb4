package org.quayside.app.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quayside.app.generate.FairGenerator;
import org.quayside.app.generate.GeneratedZip;
import org.quayside.app.generate.Variety;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.app.platform.readmodel.Stages;
import org.quayside.app.security.DemoAccount;
import org.quayside.app.security.DemoTokens;
import org.quayside.app.security.Role;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code quayside measure fair}: a generated fair through the import to settled lists, and what the figures say against what was meant. */
@Command(name = "fair", mixinStandardHelpOptions = true,
        description = {"Generates a whole fair, imports it over HTTP into an empty installation and times it until every list is settled.",
            "Then prints the market's figures beside what the generator meant."},
        footer = {"%nExample:", "  quayside measure fair --candidates 10000"})
final class FairMeasurement implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_CVS = 60;

    @Spec
    private CommandSpec spec;

    @Option(names = "--candidates", defaultValue = "10000", description = "number of candidates (default: ${DEFAULT-VALUE})")
    private int candidates;

    @Option(names = "--organizations", defaultValue = "580", description = "number of organisations (default: ${DEFAULT-VALUE})")
    private int organizations;

    @Option(names = "--vacancies", defaultValue = "2010", description = "number of vacancies (default: ${DEFAULT-VALUE})")
    private int vacancies;

    @Option(names = "--seed", defaultValue = "2025", description = "another seed writes another fair (default: ${DEFAULT-VALUE})")
    private long seed;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private String base = "";
    private String token = "";
    private long said = System.nanoTime();

    @SuppressWarnings("NullAway.Init")
    FairMeasurement() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var generator = new FairGenerator(Taxonomy.builtIn(), seed, organizations, vacancies, candidates);
        Path zip = Files.createTempFile("quayside-fair", ".zip");
        try (var application = MeasuredApplication.start()) {
            var before = System.nanoTime();
            GeneratedZip.write(generator, zip);
            out.printf(Locale.ROOT, "generated in %.1f s: %,d organisations, %,d vacancies, %,d candidates, %,d bytes%n", seconds(System.nanoTime() - before), organizations,
                    vacancies, candidates, Files.size(zip));
            variety(out, generator);
            out.flush();
            base = "http://127.0.0.1:%d/api/v1".formatted(application.port());
            token = application.bean(DemoTokens.class).token(new DemoAccount(Role.OPERATOR, null)).getTokenValue();
            String fair = json(post("/fairs", BodyPublishers.ofString(json.writeValueAsString(Map.of("name", "Generated fair", "place", "Wan Chai",
                    "firstDay", "2025-04-26", "lastDay", "2025-04-27"))), "application/json")).get("id").asString();
            time(application, out, zip, fair);
            new FairFigures(out, json(get("/market?fair=" + fair))).print(generator.truth());
        } finally {
            Files.deleteIfExists(zip);
        }
        out.flush();
        return 0;
    }

    private void time(MeasuredApplication application, PrintWriter out, Path zip, String fair) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        String id = json(post("/imports?fileName=fair.zip&fair=" + fair, BodyPublishers.ofFile(zip), "application/zip")).get("id").asString();
        JsonNode run = json(get("/imports/" + id));
        while (run.get("state").asString().equals("RUNNING")) {
            TimeUnit.MILLISECONDS.sleep(200);
            run = json(get("/imports/" + id));
            said("imported", run.get("rows").asLong());
        }
        var stored = System.nanoTime();
        var projections = application.bean(Projections.class);
        var head = projections.head();
        while (!projections.awaitAll(head, Duration.ofSeconds(1))) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("read models were not settled after " + LONGEST);
            }
            said("settled of %,d events".formatted(head), projections.processors().stream().filter(projections::isOpen).mapToLong(projections::position).min().orElse(0));
        }
        var whole = System.nanoTime() - begun;
        out.printf(Locale.ROOT, "%,d rows created, %,d refused%n%n", run.get("created").asLong(), run.get("refused").asLong());
        line(out, "import stored", stored - begun, whole);
        line(out, "all lists settled", whole, whole);
        out.printf(Locale.ROOT, "%-34s %10.0f%n", "CVs a second, to settled lists", candidates / seconds(whole));
        out.printf(Locale.ROOT, "%-34s %10d%n", "entries in the match log", application.bean(MatchLog.class).head());
        out.printf("%nstages of the import and of the processors, which run beside each other:%n");
        application.bean(MeterRegistry.class).find(Stages.TIMER).timers().stream()
                .sorted((a, b) -> Double.compare(b.totalTime(TimeUnit.NANOSECONDS), a.totalTime(TimeUnit.NANOSECONDS)))
                .forEach(timer -> line(out, stage(timer), (long) timer.totalTime(TimeUnit.NANOSECONDS), whole));
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        out.printf(Locale.ROOT, "%n%-34s %10d MB%n%-34s %10d MB%n", "peak heap (sum of its pools' peaks)", heap >> 20, "peak of the process (VmHWM)", resident());
    }

    /** Now and then, on standard error: what a person who waits wants to know. */
    private void said(String what, long count) {
        long now = System.nanoTime();
        if (now - said > TimeUnit.SECONDS.toNanos(10)) {
            said = now;
            spec.commandLine().getErr().printf("%s: %,d%n", what, count);
            spec.commandLine().getErr().flush();
        }
    }

    private static String stage(Timer timer) {
        return "  " + timer.getId().getTag(Stages.PROCESSOR) + " " + timer.getId().getTag(Stages.STAGE);
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? -1 : Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
                .findFirst().orElse(-1);
    }

    private void variety(PrintWriter out, FairGenerator generator) {
        Map<Object, List<String>> byTitle = IntStream.range(0, vacancies).mapToObj(generator::vacancy)
                .collect(Collectors.groupingBy(v -> v.get("title"), TreeMap::new, Collectors.mapping(v -> String.valueOf(v.get("description")), Collectors.toList())));
        line(out, "vacancies of one title", Variety.within(byTitle.values()));
        line(out, "CVs", Variety.within(List.of(IntStream.range(0, candidates).mapToObj(i -> String.valueOf(generator.candidate(i).get("text"))).limit(MOST_CVS).toList())));
    }

    private static void line(PrintWriter out, String what, Variety variety) {
        out.printf(Locale.ROOT, "%s: sequences of five words in common, of %,d pairs: median %.1f %%, 99th percentile %.1f %%; more than half in common: %.2f %%%n", what, variety.pairs(),
                100 * variety.median(), 100 * variety.high(), 100 * variety.alike());
    }

    private static void line(PrintWriter out, String what, long nanos, long whole) {
        out.printf(Locale.ROOT, "%-34s %10.2f s  %5.1f %%%n", what, seconds(nanos), 100.0 * nanos / whole);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private HttpRequest post(String path, HttpRequest.BodyPublisher body, String type) {
        return request(path).header("Content-Type", type).POST(body).build();
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
        }
        return json.readTree(response.body());
    }
}
