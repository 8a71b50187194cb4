package org.quayside.app.platform.readmodel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Where a processor's time goes: timers {@code quayside.projection}, tagged with processor and stage. For every processor {@code prepare} (what a run of events needs, fetched at once), {@code handle}
 * (events into changes), {@code commit} (token and what was published, in SQL) and {@code flush} (documents, in MongoDB); a projection may
 * add stages of its own.
 */
public final class Stages {
    public static final String TIMER = "quayside.projection";
    public static final String STAGE = "stage";
    public static final String PROCESSOR = "processor";

    private final MeterRegistry meters;
    private final String processor;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    public Stages(MeterRegistry meters, String processor) {
        this.meters = meters;
        this.processor = processor;
    }

    public void time(String stage, Runnable work) {
        var begun = System.nanoTime();
        work.run();
        since(begun, stage);
    }

    /** @param begun as {@link System#nanoTime} gave it */
    public void since(long begun, String stage) {
        timers.computeIfAbsent(stage, name -> meters.timer(TIMER, PROCESSOR, processor, STAGE, name)).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
}
