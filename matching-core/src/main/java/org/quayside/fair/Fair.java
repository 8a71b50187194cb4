package org.quayside.fair;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.quayside.command.CommandRefused;
import org.quayside.fair.FairCommand.CloseFair;
import org.quayside.fair.FairCommand.OpenFair;
import org.quayside.fair.FairCommand.ReopenFair;
import org.quayside.fair.FairCommand.RequireOpenFair;
import org.quayside.fair.FairCommand.ReviseFair;
import org.quayside.fair.FairEvent.FairClosed;
import org.quayside.fair.FairEvent.FairOpened;
import org.quayside.fair.FairEvent.FairReopened;
import org.quayside.fair.FairEvent.FairRevised;

/** When and where a fair takes place, and whether it is open. Who is there is known to its stands and visits. */
public class Fair {
    @AggregateIdentifier
    private @Nullable FairId id;

    private @Nullable FairDetails details;
    private boolean closed;

    protected Fair() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenFair command) {
        FairDetails d = command.details();
        if (id == null) {
            apply(new FairOpened(command.fairId(), command.externalId(), d.name(), d.nameZh(), d.place(), d.firstDay(), d.lastDay()));
        } else {
            revise(command.fairId(), d);
        }
    }

    @CommandHandler
    void handle(ReviseFair command) {
        refuseOtherVersion(command.fairId(), command.expectedVersion());
        revise(command.fairId(), command.details());
    }

    private void revise(FairId fairId, FairDetails d) {
        if (!d.equals(details)) {
            apply(new FairRevised(fairId, d.name(), d.nameZh(), d.place(), d.firstDay(), d.lastDay()));
        }
    }

    @CommandHandler
    void handle(CloseFair command) {
        refuseOtherVersion(command.fairId(), command.expectedVersion());
        if (!closed) {
            apply(new FairClosed(command.fairId()));
        }
    }

    @CommandHandler
    void handle(ReopenFair command) {
        refuseOtherVersion(command.fairId(), command.expectedVersion());
        if (closed) {
            apply(new FairReopened(command.fairId()));
        }
    }

    @CommandHandler
    void handle(RequireOpenFair command) {
        if (closed) {
            throw new CommandRefused(FairRefusal.FAIR_CLOSED, "fair %s is closed; reopen it first".formatted(command.fairId()));
        }
    }

    private static void refuseOtherVersion(FairId fairId, @Nullable Long expected) {
        CommandRefused.unlessVersion(expected, getVersion(), FairRefusal.FAIR_CHANGED_MEANWHILE, "fair " + fairId);
    }

    @EventSourcingHandler
    void on(FairEvent event) {
        id = event.fairId();
        switch (event) {
            case FairOpened e -> details = new FairDetails(e.name(), e.nameZh(), e.place(), e.firstDay(), e.lastDay());
            case FairRevised e -> details = new FairDetails(e.name(), e.nameZh(), e.place(), e.firstDay(), e.lastDay());
            case FairClosed _ -> closed = true;
            case FairReopened _ -> closed = false;
        }
    }
}
