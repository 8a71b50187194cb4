package org.quayside.app.platform;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands are sent. One that loses to another on the same aggregate is decided anew on what the other left; a refusal is final. */
@Configuration(proxyBeanMethods = false)
class Commands {
    /** Axon's own schedulers look at the causes too, and take the database's exception in there for a reason not to try again. */
    private record Again() implements RetryScheduler {
        private static final int ATTEMPTS = 10;

        @Override
        public boolean scheduleRetry(
                CommandMessage command, RuntimeException failure, List<Class<? extends Throwable>[]> failures, Runnable dispatch) {
            if (!lostARace(failure) || failures.size() >= ATTEMPTS) {
                return false;
            }
            // A random pause, so that two who lost to each other do not meet again.
            int pause = ThreadLocalRandom.current().nextInt(5, 50);
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Thread::startVirtualThread).execute(dispatch);
            return true;
        }

        /** The second exception: two commands created the same aggregate. */
        private static boolean lostARace(RuntimeException failure) {
            return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
        }
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).retryScheduler(new Again()).build();
    }
}
