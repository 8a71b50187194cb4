package org.quayside.app.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.TextReading.UnreadCv;
import org.quayside.app.match.TextReading.UnreadVacancy;
import org.quayside.app.platform.readmodel.Documents;
import org.quayside.candidate.CandidateEvent;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.vacancy.VacancyEvent;
import org.quayside.vacancy.VacancyEvent.VacancyPublished;
import org.quayside.vacancy.VacancyId;

/** Who and what the events of one batch changed, as it is after the last of them. */
final class MatchBatch {
    /** Null: gone. */
    final Map<CandidateId, @Nullable CandidateState> candidates = new LinkedHashMap<>();
    final Map<VacancyId, @Nullable VacancyState> vacancies = new LinkedHashMap<>();
    final Map<CandidateId, String> cvs = new HashMap<>();
    final Map<VacancyId, String> advertisements = new HashMap<>();
    final Set<CandidateId> erased = new HashSet<>();
    /** Identifier of the last event about a candidate or a vacancy. */
    final Map<Object, String> causes = new HashMap<>();
    /** What the log is to say beside matches. */
    final List<Announcement> announcements = new ArrayList<>();
    @Nullable EngineActivated activated;
    String lastEvent = "";

    private final ProfileStore profiles;
    private final RequirementsStore requirements;

    MatchBatch(ProfileStore profiles, RequirementsStore requirements) {
        this.profiles = profiles;
        this.requirements = requirements;
    }

    void add(CandidateEvent event, String eventId, Documents documents) {
        var id = event.candidateId();
        var first = event instanceof CandidateRegistered; // a look-up goes to MongoDB: not for what cannot be there yet
        var before = first ? null : candidates.containsKey(id) ? candidates.get(id) : profiles.find(documents, id);
        candidates.put(id, CandidateState.after(before, event));
        if (event instanceof CvSubmitted submitted && submitted.text() != null) {
            cvs.put(id, submitted.text());
        }
        if (event instanceof CandidateErased) {
            erased.add(id);
        }
        caused(id, eventId);
    }

    void add(VacancyEvent event, String eventId, Documents documents) {
        var id = event.vacancyId();
        var first = event instanceof VacancyPublished;
        var before = first ? null : vacancies.containsKey(id) ? vacancies.get(id) : requirements.find(documents, id);
        vacancies.put(id, VacancyState.after(before, event));
        var text = VacancyState.text(event);
        if (text != null) {
            advertisements.put(id, text);
        }
        caused(id, eventId);
    }

    /** What was to be told of the events before this one, others have told. */
    void begin() {
        announcements.clear();
        erased.clear();
    }

    void add(EngineActivated event, String eventId) {
        activated = event;
        lastEvent = eventId;
    }

    /** Texts that came with the batch or that another name masks in another way. */
    void read(TextReading reading, Documents documents) {
        var unreadCvs = new ArrayList<UnreadCv>();
        candidates.forEach((id, state) -> {
            if (state != null && state.unread()) {
                var text = cvs.containsKey(id) ? cvs.get(id) : profiles.text(documents, id);
                if (text != null) {
                    unreadCvs.add(new UnreadCv(id, state, text));
                }
            }
        });
        reading.cvs(unreadCvs).forEach((id, found) -> candidates.computeIfPresent(id, (same, state) -> state.read(found)));
        var unreadVacancies = new ArrayList<UnreadVacancy>();
        vacancies.forEach((id, state) -> {
            if (state != null && state.reading() == null) {
                unreadVacancies.add(new UnreadVacancy(id, state, advertisements.getOrDefault(id, "")));
            }
        });
        reading.vacancies(unreadVacancies).forEach((id, found) -> vacancies.computeIfPresent(id, (same, state) -> state.read(found)));
    }

    private void caused(Object id, String eventId) {
        causes.put(id, eventId);
        lastEvent = eventId;
    }
}
