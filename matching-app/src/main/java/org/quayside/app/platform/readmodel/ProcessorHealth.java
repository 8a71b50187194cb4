package org.quayside.app.platform.readmodel;

import java.util.TreeMap;
import org.quayside.app.platform.DeadLetters;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health of the processors: DOWN while one of them fails and tries again, PARKED while events are set aside, UP otherwise. */
@Component("processors")
final class ProcessorHealth implements HealthIndicator {
    static final String PARKED = "PARKED";

    private final Projections projections;
    private final DeadLetters letters;

    ProcessorHealth(Projections projections, DeadLetters letters) {
        this.projections = projections;
        this.letters = letters;
    }

    @Override
    public Health health() {
        var positions = new TreeMap<String, Object>();
        boolean failing = false;
        for (var processor : projections.processors()) {
            boolean fails = projections.fails(processor);
            failing |= fails;
            positions.put(processor, fails ? "fails, see the log" : projections.isOpen(processor) ? projections.position(processor) : "waits");
        }
        long parked = letters.count();
        var health = failing ? Health.down() : parked > 0 ? Health.status(PARKED) : Health.up();
        return health.withDetail("head", projections.head()).withDetail("positions", positions).withDetail("parked", parked).build();
    }
}
