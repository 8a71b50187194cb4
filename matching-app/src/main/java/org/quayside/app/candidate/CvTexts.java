package org.quayside.app.candidate;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateId;
import org.springframework.stereotype.Component;

/** Reads the texts of CVs from the events, which are the only place that holds them whole. */
@Component
public final class CvTexts {
    private final EventStore events;

    CvTexts(EventStore events) {
        this.events = events;
    }

    /** The text of the CV that counts now; empty if there is none, or the person was erased. */
    public Optional<String> latest(CandidateId id) {
        @Nullable String text = null;
        var stream = events.readEvents(id.value());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof CvSubmitted cv) {
                text = cv.text();
            }
        }
        return Optional.ofNullable(text);
    }
}
