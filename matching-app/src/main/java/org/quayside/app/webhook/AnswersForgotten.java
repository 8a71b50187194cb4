package org.quayside.app.webhook;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.quayside.app.match.MatchLog;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.springframework.stereotype.Component;

/** What endpoints answered to events about a person goes with the person. */
@Component
@ProcessingGroup(SubscriptionProjector.PROCESSOR)
final class AnswersForgotten {
    private final DeliveryStore deliveries;
    private final MatchLog log;

    AnswersForgotten(DeliveryStore deliveries, MatchLog log) {
        this.deliveries = deliveries;
        this.log = log;
    }

    @EventHandler
    void on(CandidateErased event) {
        deliveries.forgetAnswers(log.sequences(event.candidateId()));
    }
}
