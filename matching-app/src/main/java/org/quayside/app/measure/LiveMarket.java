package org.quayside.app.measure;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.quayside.app.match.Slot;
import org.quayside.app.platform.Identities;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Option;

/** Options of the measurements that need a market in which many are live already, and that market. */
final class LiveMarket {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Option(names = "--candidates", defaultValue = "10000", description = "candidates in the market (default: ${DEFAULT-VALUE})")
    int candidates;

    @Option(names = "--vacancies", defaultValue = "2000", description = "vacancies in the market (default: ${DEFAULT-VALUE})")
    int vacancies;

    final SyntheticMarket texts = new SyntheticMarket(Taxonomy.builtIn(), 2025);

    MeasuredMarket open(MeasuredApplication application, PrintWriter out) throws InterruptedException {
        var begun = System.nanoTime();
        var market = new MeasuredMarket(application.bean(CommandGateway.class), application.bean(Identities.class));
        market.openOrganization();
        MeasuredMarket.send(vacancies, number -> market.publish(texts.advertisement(number)));
        MeasuredMarket.send(candidates, number -> market.submit(texts.cv(number)));
        settle(application);
        out.printf(Locale.ROOT, "%,d candidates and %,d vacancies live after %.1f s%n", candidates, vacancies, (System.nanoTime() - begun) / 1e9);
        out.flush();
        return market;
    }

    static void settle(MeasuredApplication application) throws InterruptedException {
        if (!application.bean(Projections.class).awaitAll(LONGEST)) {
            throw new IllegalStateException("read models were not settled after " + LONGEST);
        }
    }

    /** Until the lists of matching can be read with every event up to {@code position} in them. */
    static void settled(Projections projections, long position) throws InterruptedException {
        if (!projections.await(Slot.A.processor(), position, LONGEST)) {
            throw new IllegalStateException("lists were not settled after " + LONGEST);
        }
    }
}
