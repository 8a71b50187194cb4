package org.quayside.app.webhook;


import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.quayside.app.Awaiting;
import org.quayside.app.webhook.DeliveryStore.State;
import org.quayside.app.webhook.Receiver.Received;
import org.quayside.subscription.SubscriptionId;

/** An application that sends, with a clock that steps, and endpoints on a real socket; each test writes about a vacancy of its own. */
@Execution(ExecutionMode.SAME_THREAD)
abstract class DeliveryScene {
    static final SteppingClock CLOCK = new SteppingClock();

    @TempDir
    static Path data;

    @SuppressWarnings("NullAway.Init")
    static Sending sending;

    @SuppressWarnings("NullAway.Init")
    static Receiver receiver;

    final String vacancy = UUID.randomUUID().toString();
    final String path = "/" + vacancy;

    static void start(String... arguments) {
        receiver = new Receiver();
        sending = Sending.on(data, CLOCK, arguments);
    }

    @AfterAll
    static void stop() {
        sending.close();
        receiver.close();
    }

    static long number(Received one) {
        return Long.parseLong(one.id().substring(one.id().lastIndexOf('_') + 1));
    }

    Received one() {
        Awaiting.until("received", () -> !receiver.received(path).isEmpty());
        return receiver.received(path).getFirst();
    }

    static boolean delivery(SubscriptionId id, long sequence, State state) {
        return sending.deliveries().find(id, sequence).filter(found -> found.state() == state).isPresent();
    }
}
