package org.quayside.app.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.PublicAddress;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.platform.Installation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries of the match log as CloudEvents: the same entry always gives the same text, until its person is erased. */
@Component
public final class CloudEvents {
    private static final String JSON = "application/json";
    private static final String PING = "org.quayside.ping";

    private final JsonMapper json;
    private final PublicAddress address;
    private final String source;

    CloudEvents(JsonMapper json, PublicAddress address, Installation installation) {
        this.json = json;
        this.address = address;
        this.source = "urn:quayside:" + installation.eventStoreId();
    }

    /** As text in structured form. */
    public String text(MatchEntry entry) {
        return json.writeValueAsString(of(entry));
    }

    /** A test event that is not in the log. */
    public String ping(String id, Instant now, String subscription) {
        record Ping(String subscription) {}
        return json.writeValueAsString(new CloudEvent("1.0", id, source, PING, "subscriptions/" + subscription, now, JSON,
                schema("ping-1.json"), Position.text(0), new Ping(subscription)));
    }

    CloudEvent of(MatchEntry entry) {
        var type = EventType.of(entry.kind());
        var position = Position.text(entry.sequence());
        var schema = type.schema();
        if (schema == null) {
            return new CloudEvent("1.0", position, source, type.type(), null, entry.happenedAt(), null, null, position, null);
        }
        var about = entry.about();
        return new CloudEvent("1.0", position, source, type.type(), about == null ? "engine" : subject(type, about), entry.happenedAt(), JSON,
                schema(schema), position, about == null ? new CloudEvent.Engine(String.valueOf(entry.engine())) : data(type, entry, about));
    }

    private String schema(String name) {
        return address.of("/schemas/" + name);
    }

    private static String subject(EventType type, About about) {
        return switch (type) {
            case FOUND, CHANGED, LOST, FORGET -> "candidates/" + about.candidate() + "/matches/" + about.vacancy();
            default -> "applications/" + about.candidate() + "~" + about.vacancy();
        };
    }

    private static Object data(EventType type, MatchEntry entry, About about) {
        return switch (type) {
            case FOUND, CHANGED, LOST -> match(type, entry.engine(), about);
            case FORGET -> new CloudEvent.Forget(about.vacancy(), about.candidate(), about.organization(), about.cause());
            default -> new CloudEvent.Decision(about.vacancy(), about.candidate(), about.organization(),
                    "/api/v1/" + subject(type, about), about.detail(), about.cause());
        };
    }

    private static CloudEvent.Match match(EventType type, @Nullable String engine, About about) {
        // One text for all who follow, employers' systems among them.
        var exact = about.score();
        var score = exact == null ? null : exact.forOrganization();
        var numbers = score == null ? null : new CloudEvent.Numbers(score.match(), score.fit(), score.appeal(), score.verdict());
        return new CloudEvent.Match(about.vacancy(), about.candidate(), about.organization(), numbers, engine, about.cause(),
                type == EventType.LOST ? null : "/api/v1/" + subject(type, about));
    }
}
