package org.quayside.fair;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.quayside.fair.VisitCommand.CancelVisit;
import org.quayside.fair.VisitCommand.RegisterVisit;
import org.quayside.fair.VisitEvent.VisitCancelled;
import org.quayside.fair.VisitEvent.VisitRegistered;

/** A candidate at a fair: registered or not. */
public class Visit {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable VisitId id;

    private boolean registered;

    protected Visit() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterVisit command) {
        if (!registered) {
            apply(new VisitRegistered(command.visitId().fairId(), command.visitId().candidateId(), command.way()));
        }
    }

    @CommandHandler
    void handle(CancelVisit command) {
        if (registered) {
            apply(new VisitCancelled(command.visitId().fairId(), command.visitId().candidateId()));
        }
    }

    @EventSourcingHandler
    void on(VisitEvent event) {
        id = new VisitId(event.fairId(), event.candidateId());
        registered = switch (event) {
            case VisitRegistered _ -> true;
            case VisitCancelled _ -> false;
        };
    }
}
