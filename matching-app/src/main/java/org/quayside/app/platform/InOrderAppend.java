package org.quayside.app.platform;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Lets one transaction at a time append to the event store, so that the order of positions is the order of commits: no position appears
 * behind one already read. The lock is taken at the first event of a unit of work and given back after commit or rollback.
 */
final class InOrderAppend implements MessageDispatchInterceptor<EventMessage<?>> {
    private static final String HELD = InOrderAppend.class.getName();

    /** Takes the lock; what it returns gives it back. On PostgreSQL the end of the transaction does. */
    interface Lock {
        Runnable take();
    }

    private final Lock lock;

    InOrderAppend(Lock lock) {
        this.lock = lock;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        var work = CurrentUnitOfWork.get().root();
        work.getOrComputeResource(HELD, key -> {
            var release = lock.take();
            work.afterCommit(done -> release.run());
            work.onRollback(failed -> release.run());
            return true;
        });
        return (index, message) -> message;
    }
}
