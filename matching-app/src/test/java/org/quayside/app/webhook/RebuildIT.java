package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.app.webhook.Receiver.OK;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchLog;
import org.quayside.app.match.SmallMarket;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.EventFilter;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionCommand.CreateSubscription;
import org.quayside.subscription.SubscriptionCommand.PauseSubscription;
import org.quayside.subscription.SubscriptionCommand.ResumeSubscription;
import org.quayside.subscription.SubscriptionId;
import org.quayside.subscription.Visibility;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.VacancyId;

/**
 * The read models are made anew from all events, amid new ones, and are deleted altogether: endpoints are sent each entry of the match log
 * once, and nothing that is not in it.
 */
class RebuildIT {
    private static final int VACANCIES = 3;
    private static final EventFilter ALL = new EventFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    @TempDir
    private Path data;

    private int people;

    @Test
    void nothing_is_sent_by_a_rebuild_and_what_waited_is_not_lost() throws Exception {
        try (var receiver = new Receiver()) {
            List<Long> sent;
            SubscriptionId waiting;
            try (var sending = Sending.on(data)) {
                subscribe(sending, receiver.at("/listening", OK));
                waiting = subscribe(sending, receiver.at("/waiting", OK));
                for (int n = 0; n < VACANCIES; n++) {
                    SmallMarket.publish(sending.application().get(CommandGateway.class), new VacancyId("v" + n), new OrganizationId("o1"),
                            SmallMarket.posting("Developer " + n, List.of(new SkillId("java"))));
                }
                candidates(sending, 8);
                arrived(sending, receiver, "/listening");
                arrived(sending, receiver, "/waiting");
                sending.application().send(new PauseSubscription(waiting));
                candidates(sending, 4);
                arrived(sending, receiver, "/listening");
                var before = sequences(sending);
                assertThat(before).as("somebody is told of").hasSizeGreaterThanOrEqualTo(12 * VACANCIES);

                rebuild(sending);
                assertThat(sequences(sending)).as("a rebuild writes nothing into the log").isEqualTo(before);
                rebuildAmid(sending, 4);
                arrived(sending, receiver, "/listening");
                sent = sequences(sending);
                assertThat(sent).hasSize(before.size() + 4 * VACANCIES);
            }
            Files.delete(data.resolve("read-models.mv"));
            try (var sending = Sending.on(data)) {
                assertThat(projections(sending).awaitAll(Awaiting.PATIENCE)).isTrue();
                assertThat(sequences(sending)).as("nor do read models that had been lost").isEqualTo(sent);
                candidates(sending, 1);
                sending.application().send(new ResumeSubscription(waiting));
                sending.application().get(Courier.class).look();
                arrived(sending, receiver, "/listening");
                arrived(sending, receiver, "/waiting");
                assertThat(sequences(sending)).hasSize(sent.size() + VACANCIES);
            }
        }
    }

    private static SubscriptionId subscribe(Sending sending, String endpoint) {
        var id = new SubscriptionId(UUID.randomUUID().toString());
        var sealed = sending.application().get(Secrets.class).seal(id, SignatureKey.random(Signature.HMAC_SHA256));
        sending.application().send(new CreateSubscription(id, "test", Visibility.EVERYTHING, endpoint, null, ALL, DeliveryTerms.DEFAULT,
                Signature.HMAC_SHA256, sealed, 0));
        sending.application().get(Courier.class).look();
        return id;
    }

    private void candidates(Sending sending, int count) throws InterruptedException {
        var commands = sending.application().get(CommandGateway.class);
        for (int n = 0; n < count; n++) {
            var id = new CandidateId("c" + people++);
            SmallMarket.register(commands, id, "Somebody");
            SmallMarket.submit(commands, id, "Skills%nJava%n%s".formatted(id));
        }
        assertThat(projections(sending).awaitAll(Awaiting.PATIENCE)).isTrue();
    }

    private static void rebuild(Sending sending) throws InterruptedException {
        begin(sending);
        assertThat(projections(sending).awaitAll(Awaiting.PATIENCE)).isTrue();
    }

    private void rebuildAmid(Sending sending, int newcomers) throws InterruptedException {
        begin(sending);
        candidates(sending, newcomers);
    }

    private static void begin(Sending sending) {
        var projections = projections(sending);
        var rebuilt = projections.processors().stream().filter(projections::canRebuild).toList();
        assertThat(rebuilt).contains("matching", "views");
        rebuilt.forEach(projections::rebuild);
    }

    private static Projections projections(Sending sending) {
        return sending.application().get(Projections.class);
    }

    private static List<Long> sequences(Sending sending) {
        return sending.application().get(MatchLog.class).read(0, Integer.MAX_VALUE, LogFilter.ALL).stream().map(MatchEntry::sequence).toList();
    }

    /** Every entry of the log, each once, and nothing else. */
    private static void arrived(Sending sending, Receiver receiver, String path) {
        var expected = sequences(sending);
        Awaiting.until("all at " + path, () -> receiver.distinct(path) >= expected.size());
        assertThat(receiver.received(path).stream().map(DeliveryScene::number)).as(path).containsExactlyInAnyOrderElementsOf(expected);
    }
}
