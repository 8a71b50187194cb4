package org.quayside.app.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.quayside.app.platform.readmodel.Stages;

/**
 * What the processors have spent on each of their stages since this was taken, and in how many goes. They run beside each other, so shares
 * add up to more than all.
 */
final class StageTimes {
    private final MeterRegistry meters;
    private final Map<String, Spent> before;

    private record Spent(long nanos, long times) {
        static final Spent NOTHING = new Spent(0, 0);

        Spent since(Spent before) {
            return new Spent(nanos - before.nanos, times - before.times);
        }
    }

    StageTimes(MeterRegistry meters) {
        this.meters = meters;
        before = now();
    }

    private Map<String, Spent> now() {
        var spent = new TreeMap<String, Spent>();
        for (Timer timer : meters.find(Stages.TIMER).timers()) {
            var stage = timer.getId().getTag(Stages.PROCESSOR) + " " + timer.getId().getTag(Stages.STAGE);
            spent.put(stage, new Spent((long) timer.totalTime(TimeUnit.NANOSECONDS), timer.count()));
        }
        return spent;
    }

    void print(PrintWriter out, long whole) {
        out.printf("stages of the processors, which run beside each other:%n");
        now().entrySet().stream()
                .map(stage -> Map.entry(stage.getKey(), stage.getValue().since(Objects.requireNonNullElse(before.get(stage.getKey()), Spent.NOTHING))))
                .sorted(Map.Entry.comparingByValue(Comparator.comparingLong(Spent::nanos).reversed()))
                .forEach(stage -> line(out, "  " + stage.getKey(), stage.getValue().nanos(), whole, String.format(Locale.ROOT, "  in %,d times", stage.getValue().times())));
    }

    static void line(PrintWriter out, String what, long nanos, long whole) {
        line(out, what, nanos, whole, "");
    }

    private static void line(PrintWriter out, String what, long nanos, long whole, String more) {
        out.printf(Locale.ROOT, "%-34s %10.2f s  %5.1f %%%s%n", what, nanos / 1e9, 100.0 * nanos / whole, more);
    }
}
