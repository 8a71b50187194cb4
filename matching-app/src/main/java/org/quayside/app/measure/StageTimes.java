package org.quayside.app.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.quayside.app.platform.readmodel.Stages;

/** What the processors have spent on each of their stages since this was taken. They run beside each other, so shares add up to more than all. */
final class StageTimes {
    private final MeterRegistry meters;
    private final Map<String, Long> before;

    StageTimes(MeterRegistry meters) {
        this.meters = meters;
        before = now();
    }

    private Map<String, Long> now() {
        var times = new TreeMap<String, Long>();
        for (Timer timer : meters.find(Stages.TIMER).timers()) {
            var stage = timer.getId().getTag(Stages.PROCESSOR) + " " + timer.getId().getTag(Stages.STAGE);
            times.put(stage, (long) timer.totalTime(TimeUnit.NANOSECONDS));
        }
        return times;
    }

    void print(PrintWriter out, long whole) {
        out.printf("stages of the processors, which run beside each other:%n");
        now().entrySet().stream()
                .map(stage -> Map.entry(stage.getKey(), stage.getValue() - Objects.requireNonNullElse(before.get(stage.getKey()), 0L)))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(stage -> line(out, "  " + stage.getKey(), stage.getValue(), whole));
    }

    static void line(PrintWriter out, String what, long nanos, long whole) {
        out.printf(Locale.ROOT, "%-34s %10.2f s  %5.1f %%%n", what, nanos / 1e9, 100.0 * nanos / whole);
    }
}
