package org.quayside.app.feed;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quayside.app.feed.JsonText.Name;
import org.quayside.app.http.PublicAddress;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.scoring.Score;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes entries of the match log as CloudEvents 1.0 in structured form, thin: ids, numbers and where to ask why. The same entry always
 * gives the same text, until its person is erased. Field by field, without an object in between: a reader that catches up asks for
 * hundreds of thousands. {@code docs/feed.md} and {@code docs/asyncapi.yaml} say what the fields mean.
 */
@Component
public final class CloudEvents {
    private static final String PING = "org.quayside.ping";
    private static final String API = "/api/v1/";
    private static final Name SPECVERSION = new Name("specversion");
    private static final Name ID = new Name("id");
    private static final Name SOURCE = new Name("source");
    private static final Name TYPE = new Name("type");
    private static final Name SUBJECT = new Name("subject");
    private static final Name TIME = new Name("time");
    private static final Name DATACONTENTTYPE = new Name("datacontenttype");
    private static final Name DATASCHEMA = new Name("dataschema");
    private static final Name SEQUENCE = new Name("sequence");
    private static final Name DATA = new Name("data");
    private static final Name SUBSCRIPTION = new Name("subscription");
    private static final Name ENGINE = new Name("engine");
    private static final Name VACANCY = new Name("vacancy");
    private static final Name CANDIDATE = new Name("candidate");
    private static final Name ORGANIZATION = new Name("organization");
    private static final Name SCORE = new Name("score");
    private static final Name MATCH = new Name("match");
    private static final Name FIT = new Name("fit");
    private static final Name APPEAL = new Name("appeal");
    private static final Name VERDICT = new Name("verdict");
    private static final Name CAUSE = new Name("cause");
    private static final Name BREAKDOWN = new Name("breakdown");
    private static final Name APPLICATION = new Name("application");
    private static final Name REASON = new Name("reason");

    /** Of all types that have data, for the address at which others reach this installation. */
    private record Envelopes(String address, Map<EventType, Envelope> byType) {}

    private final PublicAddress address;
    private final String source;
    private volatile Envelopes envelopes = new Envelopes("", Map.of());

    @Autowired
    CloudEvents(PublicAddress address, LogName log) {
        this(address, log.source());
    }

    CloudEvents(PublicAddress address, String source) {
        this.address = address;
        this.source = source;
    }

    /** One event. */
    public String text(MatchEntry entry) {
        var text = new JsonText();
        write(text, entry);
        return text.toString();
    }

    /** A test event that is not in the log. */
    public String ping(String id, Instant now, String subscription) {
        return new JsonText().begin().plain(SPECVERSION, "1.0").plain(ID, id).plain(SOURCE, source).plain(TYPE, PING)
                .plain(SUBJECT, "subscriptions/" + subscription).field(TIME, now).plain(DATACONTENTTYPE, "application/json")
                .field(DATASCHEMA, schema(address.base(), "ping-1.json")).position(SEQUENCE, 0).begin(DATA).plain(SUBSCRIPTION, subscription).end().end()
                .toString();
    }

    void write(JsonText json, MatchEntry entry) {
        var type = EventType.of(entry.kind());
        if (type.schema() == null) {
            // The person has been erased: there are no data.
            json.begin().plain(SPECVERSION, "1.0").position(ID, entry.sequence()).plain(SOURCE, source).plain(TYPE, type.type())
                    .field(TIME, entry.happenedAt()).position(SEQUENCE, entry.sequence()).end();
            return;
        }
        var about = entry.about();
        Objects.requireNonNull(envelopes().get(type)).open(json, entry.sequence(), entry.happenedAt(), about);
        if (about == null) {
            json.plain(ENGINE, String.valueOf(entry.engine()));
        } else {
            pair(json, type, entry.engine(), about);
        }
        json.end().end();
    }

    private Map<EventType, Envelope> envelopes() {
        var base = address.base();
        var known = envelopes;
        if (!known.address().equals(base)) {
            var byType = new EnumMap<EventType, Envelope>(EventType.class);
            for (var type : EventType.values()) {
                var schema = type.schema();
                if (schema != null) {
                    byType.put(type, new Envelope(source, type, schema(base, schema)));
                }
            }
            known = new Envelopes(base, byType);
            envelopes = known;
        }
        return known.byType();
    }

    private static String schema(String base, String name) {
        return base + "/schemas/" + name;
    }

    private static void path(JsonText json, Name name, String before, EventType type, About about) {
        switch (type) {
            case FOUND, CHANGED, LOST, FORGET -> json.plain(name, before, "candidates/", about.candidate().value(), "/matches/", about.vacancy().value());
            default -> json.plain(name, before, "applications/", about.candidate().value(), "~", about.vacancy().value());
        }
    }

    private static void pair(JsonText json, EventType type, @Nullable String engine, About about) {
        json.plain(VACANCY, about.vacancy().value()).plain(CANDIDATE, about.candidate().value()).plain(ORGANIZATION, about.organization().value());
        switch (type) {
            case FOUND, CHANGED, LOST -> {
                score(json, about.score());
                json.plain(ENGINE, engine).plain(CAUSE, about.cause());
                if (type != EventType.LOST) {
                    path(json, BREAKDOWN, API, type, about);
                }
            }
            case FORGET -> json.plain(CAUSE, about.cause());
            default -> {
                path(json, APPLICATION, API, type, about);
                json.field(REASON, about.detail()).plain(CAUSE, about.cause());
            }
        }
    }

    /** Of a lost pair the score last published; none if the person was erased. */
    private static void score(JsonText json, @Nullable Score exact) {
        if (exact != null) {
            // One text for all who follow, employers' systems among them.
            var score = exact.forOrganization();
            json.begin(SCORE).field(MATCH, score.match()).field(FIT, score.fit()).field(APPEAL, score.appeal())
                    .plain(VERDICT, score.verdict().name()).end();
        }
    }
}
