package org.quayside.app.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchLog;
import org.quayside.app.match.Shortlists;
import org.quayside.app.security.DemoAccount;
import org.quayside.app.security.DemoTokens;
import org.quayside.app.security.Role;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.VacancyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code quayside measure freshness}: from POST of a CV to its row in a shortlist, both over HTTP. */
@Command(name = "freshness", mixinStandardHelpOptions = true,
        description = "Posts CVs at a steady rate and times each until its row stands in a shortlist, all over HTTP.",
        footer = {"%nExample:", "  quayside measure freshness --rate 20 --seconds 60 --vacancies 2000 --candidates 1000"})
final class FreshnessMeasurement implements Callable<Integer> {
    private static final long SETTLED_AT_LATEST = 120;
    private static final long LOOK_AGAIN_MILLIS = 10;
    /** A shortlist for which somebody has waited long is read less often, so that waiting does not keep the server behind: a figure is this exact. */
    private static final double OF_THE_WAIT = 0.05;
    /** So many vacancies, each strict about a skill of its own, take turns; none fills up. */
    private static final int TARGETS = 40;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rate", defaultValue = "20", description = "posts a second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "for how long (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--vacancies", defaultValue = "2000", description = "vacancies in the market besides (default: ${DEFAULT-VALUE})")
    private int vacancies;

    @Option(names = "--candidates", defaultValue = "1000", description = "candidates in the market besides (default: ${DEFAULT-VALUE})")
    private int candidates;

    private final JsonMapper json = new JsonMapper();

    @SuppressWarnings("NullAway.Init")
    FreshnessMeasurement() {}

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (rate * seconds > 100 * TARGETS) {
            throw new IllegalArgumentException("%d posts would fill the shortlists: %d are possible".formatted(rate * seconds, 100 * TARGETS));
        }
        try (var application = MeasuredApplication.start(); var http = HttpClient.newHttpClient()) {
            var live = new LiveMarket();
            live.vacancies = vacancies;
            live.candidates = candidates;
            var market = live.open(application, spec.commandLine().getOut());
            var targets = targets(application, market);
            var log = application.bean(MatchLog.class);
            var told = log.head();
            var stages = new StageTimes(application.bean(MeterRegistry.class));
            var nanos = post(http, application, live, targets);
            LiveMarket.settle(application);
            report(nanos, log.head() - told);
            stages.print(spec.commandLine().getOut(), TimeUnit.SECONDS.toNanos(seconds));
        }
        return 0;
    }

    /** @param waiting when a candidate was posted who is not on the shortlist yet, by id */
    private record Target(VacancyId vacancy, String skill, Map<String, Posted> waiting) {}

    /** @param seen nanoseconds that it took */
    private record Posted(long begun, CompletableFuture<Long> seen) {}

    /** Of twice as many posts those that the fewest of the market are up to, so that whoever comes enters the list. */
    private static List<Target> targets(MeasuredApplication application, MeasuredMarket market) throws InterruptedException {
        var skills = Taxonomy.builtIn().skills();
        var step = skills.size() / (2 * TARGETS);
        var targets = new ArrayList<Target>();
        for (var number = 0; number < 2 * TARGETS; number++) {
            var skill = skills.get(number * step);
            targets.add(new Target(market.publishStrict(number, skill.id()), skill.id().value(), new ConcurrentHashMap<>()));
        }
        LiveMarket.settle(application);
        var shortlists = application.bean(Shortlists.class);
        var held = targets.stream().collect(Collectors.toMap(Target::vacancy, target -> shortlists.of(target.vacancy()).size()));
        return targets.stream().sorted(Comparator.comparing(target -> held.get(target.vacancy()))).limit(TARGETS).toList();
    }

    private long[] post(HttpClient http, MeasuredApplication application, LiveMarket live, List<Target> targets)
            throws InterruptedException, ExecutionException {
        var token = application.bean(DemoTokens.class).token(new DemoAccount(Role.OPERATOR, null)).getTokenValue();
        var base = "http://127.0.0.1:%d/api/v1".formatted(application.port());
        var waiting = new ArrayList<Future<Long>>();
        try (var posts = Executors.newVirtualThreadPerTaskExecutor(); var clock = Executors.newSingleThreadScheduledExecutor()) {
            var lookers = targets.stream().map(target -> posts.submit(() -> look(http, base, token, target))).toList();
            try {
                for (var number = 0; number < rate * seconds; number++) {
                    var cv = live.texts.cv(live.candidates + number);
                    var target = targets.get(number % TARGETS);
                    var due = TimeUnit.SECONDS.toNanos(number) / rate;
                    waiting.add(posts.submit(() -> clock.schedule(() -> posts.submit(() -> post(http, base, token, cv, target)), due, TimeUnit.NANOSECONDS)
                            .get().get()));
                }
                var nanos = new long[waiting.size()];
                for (var i = 0; i < nanos.length; i++) {
                    nanos[i] = waiting.get(i).get();
                }
                return nanos;
            } finally {
                lookers.forEach(looker -> looker.cancel(true));
            }
        }
    }

    private Long post(HttpClient http, String base, String token, SyntheticMarket.Cv cv, Target target) throws IOException, InterruptedException {
        var body = json.writeValueAsString(Map.of("externalId", cv.externalId(), "name", cv.name(), "text", cv.text(),
                "profile", Map.of("skills", List.of(Map.of("skill", target.skill())))));
        var begun = System.nanoTime();
        var posted = http.send(request(base + "/candidates", token).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (posted.statusCode() != 201) {
            throw new IllegalStateException("POST answered %d: %s".formatted(posted.statusCode(), posted.body()));
        }
        var seen = new CompletableFuture<Long>();
        target.waiting().put(json.readTree(posted.body()).get("id").asString(), new Posted(begun, seen));
        try {
            return seen.get(SETTLED_AT_LATEST, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no row within %d s for %s".formatted(SETTLED_AT_LATEST, cv.externalId()), e);
        }
    }

    /** Reads the shortlist while somebody waits to be on it; ends by being interrupted. */
    private static @Nullable Void look(HttpClient http, String base, String token, Target target) throws IOException, InterruptedException {
        var shortlist = request(base + "/vacancies/" + target.vacancy() + "/shortlist?limit=100", token).GET().build();
        while (true) {
            var longest = 0L;
            if (!target.waiting().isEmpty()) {
                var rows = http.send(shortlist, BodyHandlers.ofString()).body();
                var now = System.nanoTime();
                for (var candidate : target.waiting().entrySet()) {
                    var waited = now - candidate.getValue().begun();
                    if (rows.contains(candidate.getKey())) {
                        target.waiting().remove(candidate.getKey());
                        candidate.getValue().seen().complete(waited);
                    } else {
                        longest = Math.max(longest, waited);
                    }
                }
            }
            TimeUnit.NANOSECONDS.sleep(Math.max(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS), (long) (OF_THE_WAIT * longest)));
        }
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private void report(long[] nanos, long entries) {
        Arrays.sort(nanos);
        var out = spec.commandLine().getOut();
        out.printf("%,d posts at %d a second, each with %.0f entries in the match log: from POST to the row in a shortlist%n",
                nanos.length, rate, (double) entries / nanos.length);
        out.printf("median %8.1f ms%np99    %8.1f ms%nmax    %8.1f ms%n", millis(nanos, 0.5), millis(nanos, 0.99), millis(nanos, 1));
        out.flush();
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
