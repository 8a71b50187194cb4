package org.quayside.app.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.readmodel.Projections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quayside measure changes}: how many new CVs a second a full market takes, and how fresh lists are at half of that. */
@Command(name = "changes", mixinStandardHelpOptions = true,
        description = {"Gives candidates of a live market other CVs, as fast as they are taken, and times it until every list is settled;",
            "then at half of that rate, each timed from its command until its lists can be read."},
        footer = {"%nExample:", "  quayside measure changes --candidates 10000 --vacancies 2000 --seconds 30"})
final class ChangesMeasurement implements Callable<Integer> {
    private static final int CHANGES_BEFORE = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LiveMarket live;

    @Option(names = "--changes", defaultValue = "3000", description = "changes as fast as they are taken (default: ${DEFAULT-VALUE})")
    private int changes;

    @Option(names = "--seconds", defaultValue = "30", description = "how long at half of that rate (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "40", paramLabel = "SECONDS",
            description = "how long at the first rate before that, untimed: what was compiled for a burst is compiled anew (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--rate", split = ",", paramLabel = "RATE", description = "changes a second instead of half of the rate measured; several are taken in turn")
    private List<Integer> rates = List.of();

    private int next;

    @SuppressWarnings("NullAway.Init")
    ChangesMeasurement() {}

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var out = spec.commandLine().getOut();
        try (var application = MeasuredApplication.start()) {
            var market = live.open(application, out);
            sustained(application, market, CHANGES_BEFORE);
            var stages = new StageTimes(application.bean(MeterRegistry.class));
            var log = application.bean(MatchLog.class);
            var told = log.head();
            var nanos = sustained(application, market, changes);
            out.printf(Locale.ROOT, "%,d changes in %.1f s, lists settled: %.0f a second sustained, each with %.0f entries in the match log%n",
                    changes, nanos / 1e9, changes * 1e9 / nanos, (double) (log.head() - told) / changes);
            stages.print(out, nanos);
            var inTurn = rates.isEmpty() ? List.of(Math.max(1, (int) (changes * 1e9 / nanos / 2))) : rates;
            timed(application, market, inTurn.getFirst(), warmUp);
            for (var perSecond : inTurn) {
                steadily(application, market, perSecond, out);
            }
            out.flush();
        }
        return 0;
    }

    private long sustained(MeasuredApplication application, MeasuredMarket market, int count) throws InterruptedException {
        var from = next;
        next += count;
        var begun = System.nanoTime();
        MeasuredMarket.send(count, number -> change(market, from + number));
        LiveMarket.settle(application);
        return System.nanoTime() - begun;
    }

    /** The CV of somebody whom the market does not have. */
    private void change(MeasuredMarket market, int number) {
        market.revise(live.texts.cv(number % live.candidates), live.texts.cv(live.candidates + number));
    }

    private void steadily(MeasuredApplication application, MeasuredMarket market, int perSecond, PrintWriter out)
            throws InterruptedException, ExecutionException {
        var log = application.bean(MatchLog.class);
        var stages = new StageTimes(application.bean(MeterRegistry.class));
        var told = log.head();
        var took = timed(application, market, perSecond, seconds);
        Arrays.sort(took);
        out.printf(Locale.ROOT, "%nat %d changes a second for %d s, each with %.0f entries in the match log, from the command to lists that can be read:%n",
                perSecond, seconds, (double) (log.head() - told) / took.length);
        out.printf(Locale.ROOT, "median %8.1f ms%np99    %8.1f ms%nmax    %8.1f ms%n", millis(took, 0.5), millis(took, 0.99), millis(took, 1));
        stages.print(out, TimeUnit.SECONDS.toNanos(seconds));
        out.flush();
        LiveMarket.settle(application);
    }

    private long[] timed(MeasuredApplication application, MeasuredMarket market, int perSecond, int lasting) throws InterruptedException, ExecutionException {
        var projections = application.bean(Projections.class);
        var waiting = new ArrayList<Future<Long>>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            for (var number = 0; number < perSecond * lasting; number++) {
                var due = begun + TimeUnit.SECONDS.toNanos(number) / perSecond;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                var change = next++;
                waiting.add(senders.submit(() -> {
                    change(market, change);
                    LiveMarket.settled(projections, projections.head());
                    return System.nanoTime() - due;
                }));
            }
        }
        var took = new long[waiting.size()];
        for (var i = 0; i < took.length; i++) {
            took[i] = waiting.get(i).get();
        }
        return took;
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
