package org.quayside.app.match;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.quayside.app.platform.readmodel.PoisonEvent;
import org.quayside.candidate.CandidateId;
import org.quayside.extraction.cv.CvReading;
import org.quayside.extraction.vacancy.VacancyReading;
import org.quayside.vacancy.VacancyId;

/** Reads a batch's texts on all cores: by far the most expensive step of the way. */
final class TextReading {
    private final Readers readers;

    TextReading(Readers readers) {
        this.readers = readers;
    }

    /** @param text of a candidate's CV */
    record UnreadCv(CandidateId id, CandidateState state, String text) {}

    record UnreadVacancy(VacancyId id, VacancyState state, String text) {}

    Map<CandidateId, CvReading> cvs(Collection<UnreadCv> unread) {
        return all(unread, UnreadCv::id, one -> {
            var cv = one.state().cv();
            if (cv == null) {
                throw new IllegalStateException("candidate %s has no CV to read".formatted(one.id()));
            }
            return readers.cvs().read(one.text(), one.state().name(), cv.submittedOn());
        });
    }

    Map<VacancyId, VacancyReading> vacancies(Collection<UnreadVacancy> unread) {
        return all(unread, UnreadVacancy::id, one -> readers.vacancies().read(one.state().posting().title(), one.text()));
    }

    private static <T, K, R> Map<K, R> all(Collection<T> unread, Function<T, K> id, Function<T, R> read) {
        var readings = new ConcurrentHashMap<K, R>();
        unread.parallelStream().forEach(one -> {
            try {
                readings.put(id.apply(one), read.apply(one));
            } catch (RuntimeException e) {
                throw new PoisonEvent(String.valueOf(id.apply(one)), e);
            }
        });
        return readings;
    }
}
