package org.quayside.app.feed;

import java.util.Arrays;
import java.util.List;
import org.quayside.app.match.MatchEntry.Kind;

/** What an event of the feed says, as its CloudEvents type. */
enum EventType {
    FOUND(Kind.FOUND, "org.quayside.match.found"),
    CHANGED(Kind.CHANGED, "org.quayside.match.changed"),
    LOST(Kind.LOST, "org.quayside.match.lost"),
    /** What stood here was about a person who has been erased; only the position is left. */
    ERASED(Kind.FORGOTTEN, "org.quayside.match.erased");

    private final Kind kind;
    private final String type;

    EventType(Kind kind, String type) {
        this.kind = kind;
        this.type = type;
    }

    static EventType of(Kind kind) {
        return Arrays.stream(values()).filter(type -> type.kind == kind).findFirst().orElseThrow();
    }

    static EventType parse(String text) {
        return Arrays.stream(values()).filter(type -> type.type.equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is '%s', one of %s is expected".formatted(text, names())));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(EventType::type).toList();
    }

    String type() {
        return type;
    }
}
