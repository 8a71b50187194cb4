package org.quayside.app.webhook;

import java.net.URI;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.feed.Position;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.EntityTag;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.Identities;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionCommand.ChangeSubscription;
import org.quayside.subscription.SubscriptionCommand.CreateSubscription;
import org.quayside.subscription.SubscriptionCommand.DeleteSubscription;
import org.quayside.subscription.SubscriptionCommand.PauseSubscription;
import org.quayside.subscription.SubscriptionCommand.ResumeSubscription;
import org.quayside.subscription.SubscriptionId;
import org.quayside.subscription.Visibility;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions over HTTP. */
@RestController
@RequestMapping(SubscriptionController.PATH)
class SubscriptionController {
    static final String PATH = "/api/v1/subscriptions";

    private final SubscriptionStore store;
    private final SubscriptionAccess access;
    private final DeliveryStore deliveries;
    private final Secrets secrets;
    private final MatchLog log;
    private final CommandDispatch commands;
    private final Identities identities;
    private final Courier courier;
    private final FairView fairs;
    private final EventStore events;

    SubscriptionController(SubscriptionStore store, SubscriptionAccess access, DeliveryStore deliveries, Secrets secrets, MatchLog log,
            CommandDispatch commands, Identities identities, Courier courier, FairView fairs, EventStore events) {
        this.store = store;
        this.access = access;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.log = log;
        this.commands = commands;
        this.identities = identities;
        this.courier = courier;
        this.fairs = fairs;
        this.events = events;
    }

    /** The secret is not in the answer, which may be kept for an Idempotency-Key: it has an address of its own. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<Written> create(@RequestBody byte[] body, Caller caller) {
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        var externalId = json.string("externalId");
        var wish = SubscriptionJson.wish(json, fairs::exists);
        var chosen = json.constant("signature", Signature.class);
        var signature = chosen == null ? Signature.HMAC_SHA256 : chosen;
        var secret = json.string("secret");
        var key = secret == null ? SignatureKey.random(signature) : json.checked("secret", () -> SignatureKey.parse(signature, secret));
        var startsAfter = startsAfter(json);
        json.refuseOthers();
        var id = named(caller.name(), externalId);
        var created = store.find(id).isEmpty();
        var command = json.checked("", () -> new CreateSubscription(id, caller.name(), visibility(caller), wish.endpoint(),
                wish.description(), wish.filter(), wish.terms(), signature, secrets.seal(id, key), startsAfter));
        send(command);
        return Written.answer(created, URI.create(PATH + "/" + id), id.value(), version(id));
    }

    /** The owner's subscription of that name, or a new one: the name of one that was deleted is free again, its id is not. */
    private SubscriptionId named(String owner, @Nullable String externalId) {
        for (int deleted = 0; ; deleted++) {
            var id = new SubscriptionId(identities.subscription(owner, externalId, deleted));
            if (store.find(id).isPresent() || events.lastSequenceNumberFor(id.value()).isEmpty()) {
                return id;
            }
        }
    }

    private long startsAfter(JsonObject json) {
        var position = json.string("lastEventId");
        var head = log.head();
        if (position == null) {
            return head;
        }
        return json.checked("lastEventId", () -> {
            var place = Position.parse(position);
            if (place > head) {
                throw new IllegalArgumentException("is %s, beyond the end of the log, %s".formatted(position, Position.text(head)));
            }
            return place;
        });
    }

    private static Visibility visibility(Caller caller) {
        var visible = caller.visible();
        return visible == null ? Visibility.EVERYTHING : new Visibility(false, List.copyOf(visible));
    }

    /** An operator sees everybody's. */
    @GetMapping
    Page<SubscriptionBody> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = Page.Request.of(limit, cursor);
        var found = store.list(caller.is(Role.OPERATOR) ? null : caller.name(), page.after(), page.limit() + 1);
        return Page.of(found, page, one -> one.id().value()).map(this::body);
    }

    @GetMapping("/{subscription}")
    ResponseEntity<SubscriptionBody> get(@PathVariable("subscription") String id, Caller caller) {
        var found = access.own(id, caller);
        return ResponseEntity.ok().eTag(EntityTag.of(found.version())).body(body(found));
    }

    private SubscriptionBody body(Subscribed found) {
        return SubscriptionBody.of(found, log.head(), deliveries.replays(found.id()));
    }

    @PutMapping(path = "/{subscription}", consumes = "application/json")
    ResponseEntity<SubscriptionBody> change(@PathVariable("subscription") String id, Caller caller, @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var found = access.own(id, caller);
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        var wish = SubscriptionJson.wish(json, fairs::exists);
        json.refuseOthers();
        send(json.checked("", () -> new ChangeSubscription(found.id(), wish.endpoint(), wish.description(), wish.filter(), wish.terms(),
                EntityTag.expected(ifMatch))));
        return get(id, caller);
    }

    @DeleteMapping("/{subscription}")
    ResponseEntity<Void> delete(@PathVariable("subscription") String id, Caller caller) {
        send(new DeleteSubscription(access.own(id, caller).id()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{subscription}/pause")
    ResponseEntity<Written> pause(@PathVariable("subscription") String id, Caller caller) {
        return done(new PauseSubscription(access.own(id, caller).id()), id);
    }

    @PostMapping("/{subscription}/resume")
    ResponseEntity<Written> resume(@PathVariable("subscription") String id, Caller caller) {
        return done(new ResumeSubscription(access.own(id, caller).id()), id);
    }

    private ResponseEntity<Written> done(Object command, String id) {
        send(command);
        return Written.answer(false, URI.create(PATH + "/" + id), id, version(new SubscriptionId(id)));
    }

    private void send(Object command) {
        commands.send(command);
        courier.look();
    }

    private long version(SubscriptionId id) {
        return store.find(id).map(Subscribed::version).orElseThrow(() -> HttpProblem.notFound("subscription", id));
    }
}
