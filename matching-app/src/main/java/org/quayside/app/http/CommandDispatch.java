package org.quayside.app.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.app.platform.view.ViewProjection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends the commands of one request, all or nothing, and returns when the views hold what they did, so that whoever writes can read. If
 * the views are slow it returns all the same: what is stored is stored.
 */
@Component
public final class CommandDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDispatch.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofSeconds(30);
    private static final int TRIES = 5;

    private final CommandBus bus;
    private final TransactionManager transactions;
    private final Projections projections;
    private final Duration longestWait;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    CommandDispatch(CommandBus bus, TransactionManager transactions, Projections projections,
            @Value("${quayside.views.longest-wait:2s}") Duration longestWait) {
        this.bus = bus;
        this.transactions = transactions;
        this.projections = projections;
        this.longestWait = longestWait;
    }

    public void send(Object command) {
        sendAll(List.of(command));
    }

    /** In order, in one transaction: if one is refused, none has happened. */
    public void sendAll(List<?> commands) {
        for (int tries = 1; ; tries++) {
            try {
                inOneUnit(commands);
                break;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                // Another one was faster on the same aggregate: decided anew on what that one left.
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
        awaitViews();
    }

    private void inOneUnit(List<?> commands) {
        var unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage(commands));
        unit.attachTransaction(transactions);
        try {
            commands.forEach(this::dispatch);
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
        unit.commit();
    }

    private void dispatch(Object command) {
        var failure = new Outcome();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), failure::take);
        failure.throwIfAny();
    }

    private void awaitViews() {
        try {
            if (!projections.await(ViewProjection.PROCESSOR, projections.head(), longestWait)) {
                warn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Under load every request would say so. */
    private void warn() {
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + BETWEEN_WARNINGS.toNanos())) {
            LOG.warn("the views are more than {} s behind: what is written is stored, but not yet to be read", longestWait.toSeconds());
        }
    }

    /** The bus answers on the calling thread. */
    private static final class Outcome {
        private @Nullable Throwable failure;

        void take(CommandMessage<?> command, CommandResultMessage<?> result) {
            failure = result.isExceptional() ? result.exceptionResult() : null;
        }

        void throwIfAny() {
            switch (failure) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
