package org.quayside.app.imports;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.stereotype.Component;

/** Commands and what is written about them, in one transaction. */
@Component
final class ImportUnit {
    private final CommandBus bus;
    private final TransactionManager transactions;

    ImportUnit(CommandBus bus, TransactionManager transactions) {
        this.bus = bus;
        this.transactions = transactions;
    }

    /**
     * All or nothing, in order.
     *
     * @param before runs in the transaction before the first command
     * @param after runs in it once the events are in the store
     * @param keep false: everything is decided and nothing stored, neither events nor what {@code after} would write
     */
    void run(List<?> commands, Runnable before, Runnable after, boolean keep) {
        var unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("import"));
        unit.attachTransaction(transactions);
        try {
            before.run();
            commands.forEach(this::dispatch);
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
        if (keep) {
            // Registered behind what the commands have registered: their events are appended by then.
            unit.onPrepareCommit(_ -> after.run());
            unit.commit();
        } else {
            unit.rollback();
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
