package org.quayside.app.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quayside.app.feed.CloudEvents;
import org.quayside.app.feed.LogName;
import org.quayside.app.feed.Position;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.match.MatchLog;
import org.quayside.app.security.Caller;
import org.quayside.app.webhook.DeliveryStore.Delivery;
import org.quayside.app.webhook.DeliveryStore.State;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log of a subscription, and what its owner may have sent once more. */
@RestController
@RequestMapping(SubscriptionController.PATH + "/{subscription}")
class DeliveryController {
    private final SubscriptionAccess access;
    private final SubscriptionStore subscriptions;
    private final DeliveryStore deliveries;
    private final MatchLog log;
    private final LogName name;
    private final CloudEvents form;
    private final Sender sender;
    private final Secrets secrets;
    private final Courier courier;
    private final Clock clock;

    DeliveryController(SubscriptionAccess access, SubscriptionStore subscriptions, DeliveryStore deliveries, MatchLog log, LogName name, CloudEvents form,
            Sender sender, Secrets secrets, Courier courier, Clock clock) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.name = name;
        this.form = form;
        this.sender = sender;
        this.secrets = secrets;
        this.courier = courier;
        this.clock = clock;
    }

    /** @param dueAt of the next attempt */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String event, String webhookId, State state, int attempts, int status, @Nullable Instant dueAt, Instant updatedAt) {}

    /** @param body as it would be sent now: without data once its person is erased */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(Line delivery, Map<String, String> headers, @Nullable String body, List<DeliveryStore.Attempt> attempts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tested(boolean delivered, int status, int millis, @Nullable String problem, @Nullable String head) {}

    record Accepted(String id) {}

    /** Newest first. */
    @GetMapping("/deliveries")
    Page<Line> list(@PathVariable("subscription") String id, Caller caller, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        var found = access.own(id, caller);
        var page = Page.Request.of(limit, cursor);
        var before = page.after() == null ? Long.MAX_VALUE : position("cursor", page.after());
        var lines = deliveries.list(found.id(), state == null ? null : state(state), before, page.limit() + 1);
        return Page.of(lines, page, one -> Position.text(one.sequence())).map(one -> line(found, one));
    }

    @GetMapping("/deliveries/{event}")
    Whole one(@PathVariable("subscription") String id, @PathVariable("event") String event, Caller caller) {
        var found = access.own(id, caller);
        var delivery = existing(found, event);
        var entry = log.find(delivery.sequence());
        return new Whole(line(found, delivery), Map.of("webhook-id", WebhookId.of(found.id(), name, delivery.sequence()), "content-type",
                "application/cloudevents+json; charset=UTF-8"), entry.filter(found.wanted()::takes).map(form::text).orElse(null),
                deliveries.attempts(found.id(), delivery.sequence()));
    }

    /** Once more, under the same id. */
    @PostMapping("/deliveries/{event}/redeliver")
    ResponseEntity<Accepted> redeliver(@PathVariable("subscription") String id, @PathVariable("event") String event, Caller caller) {
        var found = access.own(id, caller);
        var delivery = existing(found, event);
        deliveries.redeliver(found.id(), delivery.sequence(), clock.instant());
        return accepted(found, Position.text(delivery.sequence()));
    }

    /** Everything that the subscription takes of a range of the log, once more, while new events go on. */
    @PostMapping(path = "/replay", consumes = "application/json")
    ResponseEntity<Accepted> replay(@PathVariable("subscription") String id, Caller caller, @RequestBody byte[] body) {
        var found = access.own(id, caller);
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        var head = log.head();
        long after = place(json, "lastEventId", 0);
        long upTo = place(json, "upTo", head);
        json.refuseOthers();
        if (upTo > head || after >= upTo) {
            throw json.refuse("upTo", "is %s: a position behind lastEventId, %s, and not behind the end of the log, %s, is expected"
                    .formatted(Position.text(upTo), Position.text(after), Position.text(head)));
        }
        return accepted(found, deliveries.addReplay(found.id(), after, upTo, clock.instant()));
    }

    private static long place(JsonObject json, String field, long otherwise) {
        var text = json.string(field);
        return text == null ? otherwise : json.checked(field, () -> Position.parse(text));
    }

    private ResponseEntity<Accepted> accepted(Subscribed found, String what) {
        subscriptions.touch(found.id());
        courier.look();
        return ResponseEntity.accepted().location(URI.create(SubscriptionController.PATH + "/" + found.id())).body(new Accepted(what));
    }

    /** Sends a test event at once, whatever the subscription's status, and says what became of it. */
    @PostMapping("/test")
    Tested test(@PathVariable("subscription") String id, Caller caller) {
        var found = access.own(id, caller);
        var unique = UUID.randomUUID().toString();
        var outcome = sender.send(EndpointAddress.parse(found.settings().endpoint()), WebhookId.ofTest(found.id(), unique),
                form.ping(unique, clock.instant(), found.id().value()), secrets.keys(found));
        return new Tested(outcome.delivered(), outcome.status(), outcome.millis(), outcome.problem(), outcome.head());
    }

    private Delivery existing(Subscribed found, String event) {
        return deliveries.find(found.id(), position("event", event)).orElseThrow(() -> HttpProblem.notFound("delivery", event));
    }

    private static long position(String name, String text) {
        try {
            return Position.parse(text);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.parameter(name, String.valueOf(e.getMessage()));
        }
    }

    private static State state(String text) {
        for (var state : State.values()) {
            if (state.name().equalsIgnoreCase(text)) {
                return state;
            }
        }
        throw HttpProblem.parameter("state", "is '%s', one of %s is expected".formatted(text, List.of(State.values())));
    }

    private Line line(Subscribed found, Delivery one) {
        return new Line(Position.text(one.sequence()), WebhookId.of(found.id(), name, one.sequence()), one.state(), one.attempts(), one.status(),
                one.dueAt(), one.updatedAt());
    }
}
