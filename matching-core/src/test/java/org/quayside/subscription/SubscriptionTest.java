package org.quayside.subscription;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.quayside.command.CommandRefused;
import org.quayside.subscription.SubscriptionCommand.ChangeSubscription;
import org.quayside.subscription.SubscriptionCommand.CreateSubscription;
import org.quayside.subscription.SubscriptionCommand.DeleteSubscription;
import org.quayside.subscription.SubscriptionCommand.DisableSubscription;
import org.quayside.subscription.SubscriptionCommand.PauseSubscription;
import org.quayside.subscription.SubscriptionCommand.ResumeSubscription;
import org.quayside.subscription.SubscriptionCommand.RotateSecret;
import org.quayside.subscription.SubscriptionEvent.SecretRotated;
import org.quayside.subscription.SubscriptionEvent.SubscriptionChanged;
import org.quayside.subscription.SubscriptionEvent.SubscriptionCreated;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDeleted;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDisabled;
import org.quayside.subscription.SubscriptionEvent.SubscriptionPaused;
import org.quayside.subscription.SubscriptionEvent.SubscriptionResumed;

class SubscriptionTest {
    private static final SubscriptionId ID = new SubscriptionId("s1");
    private static final String HERE = "https://ats.example/hooks";
    private static final String THERE = "https://ats.example/other";
    private static final DeliveryTerms ORDERED = new DeliveryTerms(true, 1, 50);
    private static final Instant UNTIL = Instant.parse("2026-05-02T00:00:00Z");
    private static final SubscriptionCreated CREATED = new SubscriptionCreated(ID, "ats", Visibility.EVERYTHING, HERE, null, EventFilter.ALL,
            DeliveryTerms.DEFAULT, Signature.HMAC_SHA256, "sealed", 7);
    private static final SubscriptionDisabled DISABLED = new SubscriptionDisabled(ID, DisableReason.GONE, "answered 410");

    private final FixtureConfiguration<Subscription> fixture = new AggregateTestFixture<>(Subscription.class);

    private static CreateSubscription create(String endpoint) {
        return new CreateSubscription(ID, "ats", Visibility.EVERYTHING, endpoint, null, EventFilter.ALL, DeliveryTerms.DEFAULT,
                Signature.HMAC_SHA256, "sealed", 7);
    }

    @Test
    void creating_it_again_changes_nothing_or_where_it_leads() {
        fixture.givenNoPriorActivity().when(create(HERE)).expectEvents(CREATED);
        fixture.given(CREATED).when(create(HERE)).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.given(CREATED).when(create(THERE))
                .expectEvents(new SubscriptionChanged(ID, THERE, null, EventFilter.ALL, DeliveryTerms.DEFAULT));
    }

    @Test
    void a_change_meant_for_another_version_is_refused() {
        fixture.given(CREATED).when(new ChangeSubscription(ID, HERE, "ours", EventFilter.ALL, ORDERED, 0L))
                .expectEvents(new SubscriptionChanged(ID, HERE, "ours", EventFilter.ALL, ORDERED));
        fixture.given(CREATED).when(new ChangeSubscription(ID, HERE, null, EventFilter.ALL, ORDERED, 3L))
                .expectException(CommandRefused.class).expectExceptionMessage("subscription s1 has version 0, not 3: read it again");
    }

    @Test
    void it_is_paused_and_resumed_once() {
        var paused = new SubscriptionPaused(ID);
        fixture.given(CREATED).when(new PauseSubscription(ID)).expectEvents(paused);
        fixture.given(CREATED, paused).when(new PauseSubscription(ID)).expectNoEvents();
        fixture.given(CREATED, paused).when(new ResumeSubscription(ID)).expectEvents(new SubscriptionResumed(ID));
        fixture.given(CREATED).when(new ResumeSubscription(ID)).expectNoEvents();
    }

    @Test
    void what_the_courier_disables_the_owner_resumes() {
        fixture.given(CREATED).when(new DisableSubscription(ID, DisableReason.GONE, "answered 410")).expectEvents(DISABLED);
        fixture.given(CREATED, new SubscriptionPaused(ID)).when(new DisableSubscription(ID, DisableReason.FAILING, "late")).expectNoEvents();
        fixture.given(CREATED, DISABLED).when(new PauseSubscription(ID)).expectException(CommandRefused.class);
        fixture.given(CREATED, DISABLED).when(new ResumeSubscription(ID)).expectEvents(new SubscriptionResumed(ID));
    }

    @Test
    void a_secret_is_rotated_with_an_overlap() {
        fixture.given(CREATED).when(new RotateSecret(ID, "other", UNTIL)).expectEvents(new SecretRotated(ID, "other", UNTIL));
    }

    @Test
    void a_deleted_one_stays_deleted() {
        var deleted = new SubscriptionDeleted(ID);
        fixture.given(CREATED).when(new DeleteSubscription(ID)).expectEvents(deleted);
        fixture.given(CREATED, deleted).when(new DeleteSubscription(ID)).expectNoEvents();
        fixture.given(CREATED, deleted).when(create(HERE)).expectException(CommandRefused.class)
                .expectExceptionMessage("subscription s1 has been deleted");
        fixture.given(CREATED, deleted).when(new ResumeSubscription(ID)).expectException(CommandRefused.class);
        fixture.givenNoPriorActivity().when(new ResumeSubscription(ID)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void terms_that_contradict_themselves_cannot_be_built() {
        assertThatThrownBy(() -> new DeliveryTerms(true, 4, null)).hasMessage("parallel is 4, but in order only 1 can be on its way");
        assertThatThrownBy(() -> new DeliveryTerms(false, 99, null)).hasMessage("parallel is 99, 1 to 32 is expected");
        assertThatThrownBy(() -> new EventFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 20_000))
                .hasMessage("minimumScore is 20000, 0 to 10000 is expected");
    }
}
