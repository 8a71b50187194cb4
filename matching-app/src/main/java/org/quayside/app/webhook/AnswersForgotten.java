package org.quayside.app.webhook;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.springframework.stereotype.Component;

/** What endpoints answered to events about a person goes with the person. */
@Component
@ProcessingGroup(SubscriptionProjector.PROCESSOR)
final class AnswersForgotten {
    private final DeliveryStore deliveries;

    AnswersForgotten(DeliveryStore deliveries) {
        this.deliveries = deliveries;
    }

    @EventHandler
    void on(CandidateErased event) {
        deliveries.forgetAnswersAbout(event.candidateId().value());
    }
}
