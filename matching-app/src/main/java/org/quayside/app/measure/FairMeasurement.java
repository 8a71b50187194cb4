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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.quayside.app.generate.FairGenerator;
import org.quayside.app.generate.GeneratedTruth;
import org.quayside.app.generate.GeneratedZip;
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
            base = "http://127.0.0.1:%d/api/v1".formatted(application.port());
            token = application.bean(DemoTokens.class).token(new DemoAccount(Role.OPERATOR, null)).getTokenValue();
            String fair = json(post("/fairs", BodyPublishers.ofString(json.writeValueAsString(Map.of("name", "Generated fair", "place", "Wan Chai",
                    "firstDay", "2025-04-26", "lastDay", "2025-04-27"))), "application/json")).get("id").asString();
            time(application, out, zip, fair);
            compare(out, generator.truth(), json(get("/market?fair=" + fair)));
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
        }
        var stored = System.nanoTime();
        if (!application.bean(Projections.class).awaitAll(LONGEST)) {
            throw new IllegalStateException("read models were not settled after " + LONGEST);
        }
        var whole = System.nanoTime() - begun;
        out.printf(Locale.ROOT, "%,d rows created, %,d refused%n%n", run.get("created").asLong(), run.get("refused").asLong());
        line(out, "import stored", stored - begun, whole);
        line(out, "all lists settled", whole, whole);
        out.printf(Locale.ROOT, "%-34s %10.0f%n", "CVs a second, to settled lists", candidates / seconds(whole));
        out.printf("%nstages of the processors, which run beside each other:%n");
        application.bean(MeterRegistry.class).find(Stages.TIMER).timers().stream()
                .sorted((a, b) -> Double.compare(b.totalTime(TimeUnit.NANOSECONDS), a.totalTime(TimeUnit.NANOSECONDS)))
                .forEach(timer -> line(out, stage(timer), (long) timer.totalTime(TimeUnit.NANOSECONDS), whole));
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        out.printf(Locale.ROOT, "%n%-34s %10d MB%n%-34s %10d MB%n", "peak heap (sum of its pools' peaks)", heap >> 20, "peak of the process (VmHWM)", resident());
    }

    private static String stage(Timer timer) {
        return "  " + timer.getId().getTag(Stages.PROCESSOR) + " " + timer.getId().getTag(Stages.STAGE);
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? -1 : Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
                .findFirst().orElse(-1);
    }

    private static void compare(PrintWriter out, GeneratedTruth truth, JsonNode market) {
        out.printf("%nfigure                                  meant   measured%n");
        row(out, "open vacancies", truth.vacancies(), value(market, "openVacancies"), false);
        row(out, "hiring organisations", truth.organizations(), value(market, "hiringOrganizations"), false);
        row(out, "organisations that want AI talent", share(truth.organizationsWantingAi(), truth.organizations()), value(market, "organizationsWantingAi"), true);
        row(out, "vacancies that ask for AI", share(truth.vacanciesAskingForAi(), truth.vacancies()), value(market, "vacanciesAskingForAi"), true);
        row(out, "organisations in smart living", share(truth.organizationsInSmartLiving(), truth.organizations()), value(market, "smartLiving"), true);
        double education = 0;
        for (JsonNode sector : market.get("sectors")) {
            education = sector.get("sector").asString().equals("education-technology") ? sector.get("shareOfVacancies").asDouble() : education;
        }
        row(out, "vacancies in education technology", share(truth.vacanciesInEducationTechnology(), truth.vacancies()), education, true);
        row(out, "candidates who want to change into AI", share(truth.candidatesWhoWantToSwitch(), truth.candidates()), value(market, "candidatesSwitchingIntoAi"), true);
        for (JsonNode figure : market.get("figures")) {
            if (figure.get("name").asString().equals("entryLevelAiEngineer") && figure.has("low")) {
                row(out, "entry-level AI engineer from, HK$", truth.entryLow(), figure.get("low").asDouble(), false);
                row(out, "entry-level AI engineer to, HK$", truth.entryHigh(), figure.get("high").asDouble(), false);
            }
        }
        for (JsonNode line : market.get("premium")) {
            GeneratedTruth.Pay meant = truth.medianPay().get(line.get("level").asString());
            if (meant != null) {
                row(out, "AI premium, %s, %% (n %d, %d)".formatted(line.get("level").asString().toLowerCase(Locale.ROOT), line.get("n").asInt(), line.get("nWithout").asInt()),
                        meant.premium(), line.get("premium").asDouble(), false);
            }
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double value(JsonNode market, String name) {
        for (JsonNode figure : market.get("figures")) {
            if (figure.get("name").asString().equals(name)) {
                return figure.path("value").asDouble(-1);
            }
        }
        return -1;
    }

    private static void row(PrintWriter out, String what, double meant, double measured, boolean share) {
        out.printf(Locale.ROOT, share ? "%-36s %7.1f%% %8.1f%%%n" : "%-36s %8.1f %9.1f%n", what, share ? 100 * meant : meant, share ? 100 * measured : measured);
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
