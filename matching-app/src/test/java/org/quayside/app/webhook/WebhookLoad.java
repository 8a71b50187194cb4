package org.quayside.app.webhook;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.quayside.app.Awaiting;
import org.quayside.app.match.MatchLog;
import org.quayside.subscription.SubscriptionId;

/** The real application as a process of its own, for {@link WebhookCrashIT}: writes events until it is killed, or sends what is left. */
public final class WebhookLoad {
    private static final String VACANCY = "v1";

    private WebhookLoad() {}

    /** @param arguments data directory, endpoint, and {@code write} or {@code drain} */
    public static void main(String[] arguments) {
        try {
            // A short lease: the process that was killed before this one holds it for so long.
            var sending = Sending.on(Path.of(arguments[0]), "--quayside.webhooks.lease=2s");
            var store = sending.application().get(SubscriptionStore.class);
            if (store.list(null, null, 1).isEmpty()) {
                sending.subscribe(arguments[1], VACANCY);
            }
            if (arguments[2].equals("write")) {
                // Until killed; a forgotten process ends by itself.
                for (int n = 0; n < 3_000; n++) {
                    sending.write(VACANCY, 7);
                    TimeUnit.MILLISECONDS.sleep(10);
                }
            } else {
                var id = store.list(null, null, 1).getFirst().id();
                Awaiting.until("everything is settled", () -> settled(sending, id));
                System.out.println("SETTLED " + sending.application().get(MatchLog.class).read(0, 1_000_000, Sending.wanted(VACANCY)).size());
            }
            Runtime.getRuntime().halt(0);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static boolean settled(Sending sending, SubscriptionId id) {
        var last = sending.application().get(MatchLog.class).read(0, 1_000_000, Sending.wanted(VACANCY)).getLast().sequence();
        return sending.subscription(id).readUpTo() >= last && sending.deliveries().waiting(id).isEmpty();
    }
}
