package org.quayside.app.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.quayside.app.match.MatchProjector;
import org.quayside.app.platform.Identities;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.app.platform.readmodel.Stages;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quayside measure import}: how long a market takes from the first command to settled read models, and on what. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Takes a synthetic market in and times it until every list is settled.",
        footer = {"%nExample:", "  quayside measure import --cvs 1000 --vacancies 2000"})
final class ImportMeasurement implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int SENDERS = 4;

    @Spec
    private CommandSpec spec;

    @Option(names = "--cvs", defaultValue = "1000", description = "number of CVs (default: ${DEFAULT-VALUE})")
    private int cvs;

    @Option(names = "--vacancies", defaultValue = "2000", description = "number of vacancies (default: ${DEFAULT-VALUE})")
    private int vacancies;

    @Option(names = "--seed", defaultValue = "2025", description = "another seed writes another market (default: ${DEFAULT-VALUE})")
    private long seed;

    @SuppressWarnings("NullAway.Init")
    ImportMeasurement() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        try (var application = MeasuredApplication.start()) {
            measure(application, out);
        }
        out.flush();
        return 0;
    }

    private void measure(MeasuredApplication application, PrintWriter out) throws InterruptedException {
        var synthetic = new SyntheticMarket(Taxonomy.builtIn(), seed);
        var market = new MeasuredMarket(application.bean(CommandGateway.class), application.bean(Identities.class));
        var projections = application.bean(Projections.class);
        var before = projections.head();
        var begun = System.nanoTime();
        market.openOrganization();
        send(vacancies, number -> market.publish(synthetic.advertisement(number)));
        send(cvs, number -> market.submit(synthetic.cv(number)));
        var accepted = System.nanoTime();
        if (!projections.awaitAll(LONGEST)) {
            throw new IllegalStateException("read models were not settled after " + LONGEST);
        }
        var settled = System.nanoTime();
        var events = projections.head() - before;
        out.printf("%,d CVs and %,d vacancies: %,d events%n", cvs, vacancies, events);
        line(out, "all commands accepted", accepted - begun, settled - begun);
        line(out, "all read models settled", settled - begun, settled - begun);
        out.printf("%-28s %,10.0f events/s%n", "sustained", events / seconds(settled - begun));
        out.printf("%nof which processor 'matching':%n");
        application.bean(MeterRegistry.class).find(Stages.TIMER).tag(Stages.PROCESSOR, MatchProjector.PROCESSOR).timers().stream()
                .sorted((a, b) -> Double.compare(b.totalTime(TimeUnit.NANOSECONDS), a.totalTime(TimeUnit.NANOSECONDS)))
                .forEach(timer -> line(out, stage(timer), (long) timer.totalTime(TimeUnit.NANOSECONDS), settled - begun));
    }

    private static String stage(Timer timer) {
        return "  " + timer.getId().getTag(Stages.STAGE);
    }

    private static void line(PrintWriter out, String what, long nanos, long whole) {
        out.printf("%-28s %10.2f s  %5.1f %%%n", what, seconds(nanos), 100.0 * nanos / whole);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static void send(int count, IntConsumer sender) {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (var thread = 0; thread < SENDERS; thread++) {
                var first = thread;
                senders.submit(() -> {
                    for (var number = first; number < count; number += SENDERS) {
                        sender.accept(number);
                    }
                });
            }
        }
    }
}
