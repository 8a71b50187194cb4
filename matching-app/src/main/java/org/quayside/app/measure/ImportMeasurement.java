package org.quayside.app.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.quayside.app.platform.Identities;
import org.quayside.app.platform.readmodel.Projections;
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
        var stages = new StageTimes(application.bean(MeterRegistry.class));
        var begun = System.nanoTime();
        market.openOrganization();
        MeasuredMarket.send(vacancies, number -> market.publish(synthetic.advertisement(number)));
        MeasuredMarket.send(cvs, number -> market.submit(synthetic.cv(number)));
        var accepted = System.nanoTime();
        if (!projections.awaitAll(LONGEST)) {
            throw new IllegalStateException("read models were not settled after " + LONGEST);
        }
        var settled = System.nanoTime();
        var events = projections.head() - before;
        out.printf("%,d CVs and %,d vacancies: %,d events%n", cvs, vacancies, events);
        StageTimes.line(out, "all commands accepted", accepted - begun, settled - begun);
        StageTimes.line(out, "all read models settled", settled - begun, settled - begun);
        out.printf("%-34s %,10.0f events/s%n%n", "sustained", events / seconds(settled - begun));
        stages.print(out, settled - begun);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
