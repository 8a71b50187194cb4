package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.LogWriter;
import org.quayside.app.match.MatchLog;
import org.quayside.app.webhook.Subscribed.Secret;
import org.quayside.app.webhook.Subscribed.Settings;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.EventFilter;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionCommand.CreateSubscription;
import org.quayside.subscription.SubscriptionId;
import org.quayside.subscription.Visibility;
import org.quayside.vacancy.VacancyId;

/**
 * An application that sends, with short pauses, and what tests ask of it. Each test writes about vacancies of its own. Lease and timeout are
 * such as a busy machine does not miss: who misses them sends again, under the same id, what was on its way.
 */
record Sending(RunningApplication application) implements AutoCloseable {
    static final DeliveryTerms IN_ORDER = new DeliveryTerms(true, 1, null);

    static Sending on(Path data, String... arguments) {
        return on(data, Clock.systemUTC(), arguments);
    }

    static Sending on(Path data, Clock clock, String... arguments) {
        var all = new java.util.ArrayList<>(List.of("--quayside.webhooks.allow-loopback=true", "--quayside.webhooks.timeout=60s",
                "--quayside.webhooks.retries=100ms,200ms,300ms,2s,2s,2s,1h", "--quayside.webhooks.breaker=100ms",
                "--quayside.webhooks.breaker-most=400ms", "--quayside.webhooks.lease=60s", "--logging.level.root=warn"));
        for (var argument : arguments) {
            // Said twice it would be a list of two.
            all.removeIf(one -> one.startsWith(argument.substring(0, argument.indexOf('=') + 1)));
            all.add(argument);
        }
        return new Sending(RunningApplication.on(data, clock, all.toArray(String[]::new)));
    }

    static EventFilter about(String vacancy) {
        return new EventFilter(List.of(), List.of(), List.of(), List.of(new VacancyId(vacancy)), List.of(), List.of(), null);
    }

    static LogFilter wanted(String vacancy) {
        return new LogFilter(Set.of(), Set.of(new VacancyId(vacancy)), Set.of(), Set.of(), Set.of(), null, null);
    }

    SubscriptionId subscribe(String endpoint, String vacancy) {
        return subscribe(endpoint, vacancy, DeliveryTerms.DEFAULT, Signature.HMAC_SHA256);
    }

    /** Takes what is written about the vacancy from now on. */
    SubscriptionId subscribe(String endpoint, String vacancy, DeliveryTerms terms, Signature signature) {
        var id = new SubscriptionId(UUID.randomUUID().toString());
        var sealed = application.get(Secrets.class).seal(id, SignatureKey.random(signature));
        application.send(new CreateSubscription(id, "test", Visibility.EVERYTHING, endpoint, null, about(vacancy), terms, signature, sealed,
                application.get(MatchLog.class).head()));
        application.get(Courier.class).look();
        return id;
    }

    /** Many at once, past the commands. */
    void subscribeMany(List<String> endpoints, String vacancy, DeliveryTerms terms) {
        var store = application.get(SubscriptionStore.class);
        var head = application.get(MatchLog.class).head();
        for (var endpoint : endpoints) {
            var id = new SubscriptionId(UUID.randomUUID().toString());
            var secret = new Secret(application.get(Secrets.class).seal(id, SignatureKey.random(Signature.HMAC_SHA256)), null);
            store.add(id, "test", new Settings(Visibility.EVERYTHING, endpoint, null, about(vacancy), terms, Signature.HMAC_SHA256,
                    List.of(secret)), head);
        }
        application.get(Courier.class).look();
    }

    long write(String vacancy, int count) {
        return new LogWriter(application).append(vacancy, count);
    }

    Subscribed subscription(SubscriptionId id) {
        return application.get(SubscriptionStore.class).find(id).orElseThrow();
    }

    DeliveryStore deliveries() {
        return application.get(DeliveryStore.class);
    }

    SignatureKey key(SubscriptionId id) {
        return application.get(Secrets.class).keys(subscription(id)).getFirst();
    }

    void redeliver(SubscriptionId id, long sequence) {
        deliveries().redeliver(id, sequence, Instant.now());
        look(id);
    }

    void look(SubscriptionId id) {
        application.get(SubscriptionStore.class).touch(id);
        application.get(Courier.class).look();
    }

    @Override
    public void close() {
        application.close();
    }
}
