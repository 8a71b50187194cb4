package org.quayside.app.fair;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.quayside.fair.FairId;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** What fairs show, looked up once a second at most for all who go on hearing of it. Thread-safe. */
@Component
public final class ShownVacancies {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private record Shown(Set<VacancyId> vacancies, long readAt) {}

    private final FairView fairs;
    private final Map<FairId, Shown> known = new ConcurrentHashMap<>();

    ShownVacancies(FairView fairs) {
        this.fairs = fairs;
    }

    /** As it was within the last second. */
    public Set<VacancyId> at(FairId fair) {
        var now = System.nanoTime();
        return known.compute(fair, (id, before) -> before != null && now - before.readAt() < FRESH ? before : new Shown(fairs.vacancies(id), now))
                .vacancies();
    }

    /** As it is now. */
    public Set<VacancyId> now(FairId fair) {
        known.remove(fair);
        return at(fair);
    }
}
