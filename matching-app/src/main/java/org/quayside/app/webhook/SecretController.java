package org.quayside.app.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.security.Caller;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionCommand.RotateSecret;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a receiver checks signatures with, and its change. */
@RestController
@RequestMapping(SubscriptionController.PATH + "/{subscription}")
class SecretController {
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final long MOST_HOURS = 168;
    private static final byte[] NO_WISHES = "{}".getBytes(StandardCharsets.UTF_8);

    /** @param keys of those that sign now, the newest first; of a key pair the public half */
    record Keys(Signature signature, List<Key> keys) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(String key, @Nullable Instant until) {}

    private final SubscriptionAccess access;
    private final Secrets secrets;
    private final CommandDispatch commands;
    private final Courier courier;
    private final Clock clock;

    SecretController(SubscriptionAccess access, Secrets secrets, CommandDispatch commands, Courier courier, Clock clock) {
        this.access = access;
        this.secrets = secrets;
        this.commands = commands;
        this.courier = courier;
        this.clock = clock;
    }

    @GetMapping("/secret")
    ResponseEntity<Keys> secret(@PathVariable("subscription") String id, Caller caller) {
        var found = access.own(id, caller);
        var now = clock.instant();
        var keys = found.settings().secrets().stream().filter(secret -> secret.until() == null || now.isBefore(secret.until()))
                .map(secret -> new Key(secrets.open(found, secret).forReceiver(), secret.until())).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Keys(found.settings().signature(), keys));
    }

    /** Both sign for {@code overlapHours} from now on, so that a receiver can change over without missing anything. */
    @PostMapping(path = "/rotate-secret", consumes = "application/json")
    ResponseEntity<Written> rotate(@PathVariable("subscription") String id, Caller caller, @RequestBody(required = false) byte @Nullable [] body) {
        var found = access.own(id, caller);
        var kind = found.settings().signature();
        JsonObject json = org.quayside.app.http.RequestBody.json(body == null ? NO_WISHES : body);
        var given = json.string("secret");
        var key = given == null ? SignatureKey.random(kind) : json.checked("secret", () -> SignatureKey.parse(kind, given));
        var hours = json.integer("overlapHours");
        json.refuseOthers();
        if (hours != null && (hours < 0 || hours > MOST_HOURS)) {
            throw json.refuse("overlapHours", "is %d, 0 to %d is expected".formatted(hours, MOST_HOURS));
        }
        var until = clock.instant().plus(hours == null ? OVERLAP : Duration.ofHours(hours));
        commands.send(new RotateSecret(found.id(), secrets.seal(found.id(), key), until));
        courier.look();
        return Written.answer(false, URI.create(SubscriptionController.PATH + "/" + id), id, access.own(id, caller).version());
    }
}
