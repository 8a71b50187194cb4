package org.quayside.app.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import tools.jackson.core.io.JsonStringEncoder;

/** What all events of one type have in common outside their data, as it stands in their text, in pieces between which the rest is written. */
final class Envelope {
    private static final byte[] START = bytes("{\"specversion\":\"1.0\",\"id\":\"");
    private static final byte[] BEFORE_TIME = bytes("\",\"time\":\"");
    private static final byte[] BEFORE_DATA = bytes("\",\"data\":{");

    private final byte[] beforeSubject;
    private final byte[] withinSubject;
    private final byte[] beforeSequence;

    /** @param schema address of the schema of the data */
    Envelope(String source, EventType type, String schema) {
        var subject = switch (type) {
            case ENGINE -> "engine";
            case FOUND, CHANGED, LOST, FORGET -> "candidates/";
            default -> "applications/";
        };
        beforeSubject = bytes("\",\"source\":\"%s\",\"type\":\"%s\",\"subject\":\"%s".formatted(source, type.type(), subject));
        withinSubject = bytes(subject.equals("candidates/") ? "/matches/" : "~");
        beforeSequence = bytes("\",\"datacontenttype\":\"application/json\",\"dataschema\":\"%s\",\"sequence\":\""
                .formatted(new String(JsonStringEncoder.getInstance().quoteAsUTF8(schema), StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Up to the first field of the data.
     *
     * @param about null: the engine
     */
    void open(JsonText json, long sequence, Instant time, @Nullable About about) {
        json.piece(START).piece(sequence).piece(beforeSubject);
        if (about != null) {
            json.piece(about.candidate().value()).piece(withinSubject).piece(about.vacancy().value());
        }
        json.piece(BEFORE_TIME).piece(time).piece(beforeSequence).piece(sequence).piece(BEFORE_DATA);
    }
}
