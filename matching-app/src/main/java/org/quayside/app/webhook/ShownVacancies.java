package org.quayside.app.webhook;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.quayside.app.fair.FairView;
import org.quayside.fair.FairId;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** What fairs show, looked up once a second at most for all who want to hear of it. Thread-safe. */
@Component
final class ShownVacancies {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private record Shown(Set<VacancyId> vacancies, long readAt) {}

    private final FairView fairs;
    private final Map<FairId, Shown> known = new ConcurrentHashMap<>();

    ShownVacancies(FairView fairs) {
        this.fairs = fairs;
    }

    Set<VacancyId> at(FairId fair) {
        var now = System.nanoTime();
        return known.compute(fair, (id, before) -> before != null && now - before.readAt() < FRESH ? before : new Shown(fairs.vacancies(id), now))
                .vacancies();
    }
}
