package org.quayside.app.feed;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.Kind;

/** What an event of the feed says, as its CloudEvents type, and the JSON Schema of its data. */
public enum EventType {
    FOUND(Kind.FOUND, "org.quayside.match.found", "match-1.json"),
    CHANGED(Kind.CHANGED, "org.quayside.match.changed", "match-1.json"),
    LOST(Kind.LOST, "org.quayside.match.lost", "match-1.json"),
    /** What stood here was about a person who has been erased; only the position is left. */
    ERASED(Kind.FORGOTTEN, "org.quayside.match.erased", null),
    FORGET(Kind.FORGET, "org.quayside.match.forget", "forget-1.json"),
    INTERESTED(Kind.INTERESTED, "org.quayside.application.interested", "application-1.json"),
    WITHDRAWN(Kind.WITHDRAWN, "org.quayside.application.withdrawn", "application-1.json"),
    SHORTLISTED(Kind.SHORTLISTED, "org.quayside.application.shortlisted", "application-1.json"),
    DECLINED(Kind.DECLINED, "org.quayside.application.declined", "application-1.json"),
    CONTACT_OPENED(Kind.CONTACT_OPEN, "org.quayside.application.contact-opened", "application-1.json"),
    INTERVIEWED(Kind.INTERVIEWED, "org.quayside.application.interviewed", "application-1.json"),
    HIRED(Kind.HIRED, "org.quayside.application.hired", "application-1.json"),
    ENGINE(Kind.ENGINE, "org.quayside.engine.activated", "engine-1.json");

    private static final Map<Kind, EventType> BY_KIND =
            Arrays.stream(values()).collect(Collectors.toMap(type -> type.kind, Function.identity(), (one, other) -> one, () -> new EnumMap<>(Kind.class)));

    private final Kind kind;
    private final String type;
    private final @Nullable String schema;

    EventType(Kind kind, String type, @Nullable String schema) {
        this.kind = kind;
        this.type = type;
        this.schema = schema;
    }

    static EventType of(Kind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    /** @throws IllegalArgumentException if there is no such type */
    public static EventType parse(String text) {
        return Arrays.stream(values()).filter(type -> type.type.equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is '%s', one of %s is expected".formatted(text, names())));
    }

    /** What they are in the log; no types, meaning all, are no kinds. */
    public static Set<Kind> kinds(Collection<String> types) {
        return types.stream().map(type -> parse(type).kind).collect(Collectors.toUnmodifiableSet());
    }

    static List<String> names() {
        return Arrays.stream(values()).map(EventType::type).toList();
    }

    public String type() {
        return type;
    }

    /** File name under {@code /schemas/}; null: without data. A schema that has been served is never changed: the next has another number. */
    @Nullable String schema() {
        return schema;
    }
}
