package org.quayside.app.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.PublicAddress;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.scoring.Score;
import org.springframework.stereotype.Component;

/**
 * Writes entries of the match log as CloudEvents 1.0 in structured form, thin: ids, numbers and where to ask why. The same entry always
 * gives the same text, until its person is erased. Field by field, without an object in between: a reader that catches up asks for
 * hundreds of thousands. {@code docs/feed.md} and {@code docs/asyncapi.yaml} say what the fields mean.
 */
@Component
public final class CloudEvents {
    private static final String PING = "org.quayside.ping";

    private final PublicAddress address;
    private final String source;

    CloudEvents(PublicAddress address, LogName log) {
        this.address = address;
        this.source = log.source();
    }

    /** One event. */
    public String text(MatchEntry entry) {
        var text = new JsonText();
        write(text, entry);
        return text.toString();
    }

    /** A test event that is not in the log. */
    public String ping(String id, Instant now, String subscription) {
        return head(new JsonText(), id, PING, "subscriptions/" + subscription, now, "ping-1.json", Position.text(0))
                .begin("data").plain("subscription", subscription).end().end().toString();
    }

    void write(JsonText text, MatchEntry entry) {
        var type = EventType.of(entry.kind());
        var position = Position.text(entry.sequence());
        var about = entry.about();
        var schema = type.schema();
        var subject = schema == null ? null : about == null ? "engine" : subject(type, about);
        var json = head(text, position, type.type(), subject, entry.happenedAt(), schema, position);
        if (subject != null) {
            json.begin("data");
            if (about == null) {
                json.plain("engine", String.valueOf(entry.engine()));
            } else {
                pair(json, type, subject, entry.engine(), about);
            }
            json.end();
        }
        json.end();
    }

    /**
     * @param subject null, like {@code schema}: the person has been erased, and there are no data
     * @param sequence the position once more, as the extension attribute that sorts
     */
    private JsonText head(JsonText json, String id, String type, @Nullable String subject, Instant time, @Nullable String schema, String sequence) {
        return json.begin().plain("specversion", "1.0").plain("id", id).plain("source", source).plain("type", type).plain("subject", subject)
                .field("time", time).plain("datacontenttype", schema == null ? null : "application/json")
                .field("dataschema", schema == null ? null : address.of("/schemas/" + schema)).plain("sequence", sequence);
    }

    private static String subject(EventType type, About about) {
        return switch (type) {
            case FOUND, CHANGED, LOST, FORGET -> "candidates/" + about.candidate() + "/matches/" + about.vacancy();
            default -> "applications/" + about.candidate() + "~" + about.vacancy();
        };
    }

    private static void pair(JsonText json, EventType type, String subject, @Nullable String engine, About about) {
        json.plain("vacancy", about.vacancy().value()).plain("candidate", about.candidate().value()).plain("organization", about.organization().value());
        switch (type) {
            case FOUND, CHANGED, LOST -> {
                score(json, about.score());
                json.plain("engine", engine).plain("cause", about.cause()).plain("breakdown", type == EventType.LOST ? null : "/api/v1/" + subject);
            }
            case FORGET -> json.plain("cause", about.cause());
            default -> json.plain("application", "/api/v1/" + subject).field("reason", about.detail()).plain("cause", about.cause());
        }
    }

    /** Of a lost pair the score last published; none if the person was erased. */
    private static void score(JsonText json, @Nullable Score exact) {
        if (exact != null) {
            // One text for all who follow, employers' systems among them.
            var score = exact.forOrganization();
            json.begin("score").field("match", score.match()).field("fit", score.fit()).field("appeal", score.appeal())
                    .plain("verdict", score.verdict().name()).end();
        }
    }
}
