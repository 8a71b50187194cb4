package org.quayside.app.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, as somebody sets it. */
final class SteppingClock extends Clock {
    private volatile Duration off = Duration.ZERO;

    void step(Duration by) {
        off = off.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(off);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
