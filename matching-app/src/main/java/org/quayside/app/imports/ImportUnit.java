package org.quayside.app.imports;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Commands and what is written about them, in one transaction; or what they would come to, in none. */
@Component
final class ImportUnit {
    private static final String TRIAL = ImportUnit.class.getName();

    private final CommandBus bus;
    private final TransactionManager transactions;

    ImportUnit(CommandBus bus, TransactionManager transactions, EventStore events) {
        this.bus = bus;
        this.transactions = transactions;
        // For as long as the application runs.
        var _ = events.registerDispatchInterceptor(ImportUnit::endOfTrial);
    }

    /**
     * All or nothing, in order.
     *
     * @param before runs in the transaction before the first command
     * @param after runs in it once the events are in the store
     */
    void run(List<?> commands, Runnable before, Runnable after) {
        var unit = decided(commands, before);
        // Registered behind what the commands have registered: their events are appended by then.
        unit.onPrepareCommit(_ -> after.run());
        unit.commit();
    }

    /**
     * Everything is decided and nothing stored.
     *
     * @return identifiers of the aggregates that would change
     */
    Set<String> attempt(List<?> commands, Runnable before) {
        var unit = decided(commands, before);
        unit.resources().put(TRIAL, true);
        try {
            unit.commit();
            return Set.of();
        } catch (TrialEnded trial) {
            return trial.changed;
        }
    }

    private UnitOfWork<?> decided(List<?> commands, Runnable before) {
        var unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("import"));
        unit.attachTransaction(transactions);
        try {
            before.run();
            commands.forEach(this::dispatch);
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
        return unit;
    }

    /** Sees the events of a trial, all at once, before the store does, and keeps them from it. */
    private static BiFunction<Integer, EventMessage<?>, EventMessage<?>> endOfTrial(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().root().resources().containsKey(TRIAL)) {
            throw new TrialEnded(events.stream().map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier()).collect(Collectors.toSet()));
        }
        return (_, event) -> event;
    }

    /** Not a fault: rolls a trial back. */
    private static final class TrialEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> changed;

        TrialEnded(Set<String> changed) {
            super("a trial ends before anything is stored", null, false, false);
            this.changed = changed;
        }
    }

    private void dispatch(Object command) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), (_, result) -> {
            if (result.isExceptional()) {
                failure.set(result.exceptionResult());
            }
        });
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }
}
