package org.quayside.app.measure;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.scoring.Verdict;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads batches of matches found straight into records, as a consumer would that has much to catch up with: without a tree, without making
 * anew what the event before had too, and with each field looked for where the event before had it. Whatever order they come in, the records
 * are the same. Not thread-safe.
 */
final class BatchReader {
    static final String FOUND = "org.quayside.match.found";
    private static final JsonMapper JSON = new JsonMapper();

    /** The fields that come from a column, and the objects that they are in; whatever else an event has is passed over. */
    private enum Field {
        ID, TYPE, TIME, VACANCY, CANDIDATE, ORGANIZATION, VERDICT, CAUSE, ENGINE, MATCH, FIT, APPEAL, REASON, DATA, SCORE
    }

    private static final Map<String, Field> FIELDS =
            Arrays.stream(Field.values()).collect(Collectors.toMap(field -> field.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final int NEEDED = mask(EnumSet.range(Field.ID, Field.APPEAL));

    /** @param field null: to be passed over */
    private record Step(SerializedString name, @Nullable Field field) {}

    /** The text last read, as what it means. */
    private static final class Last<T> {
        private final Function<String, T> meaning;
        private char[] text = {};
        private @Nullable T value;

        Last(Function<String, T> meaning) {
            this.meaning = meaning;
        }

        void read(JsonParser json) {
            json.nextToken();
            var buffer = json.getStringCharacters();
            int from = json.getStringOffset();
            int to = from + json.getStringLength();
            if (value == null || !Arrays.equals(text, 0, text.length, buffer, from, to)) {
                text = Arrays.copyOfRange(buffer, from, to);
                value = meaning.apply(new String(text));
            }
        }

        T value() {
            return Objects.requireNonNull(value);
        }
    }

    /** Names in the order in which the last event had them. */
    private final List<Step> steps = new ArrayList<>();
    private final Last<Kind> type = new Last<>(BatchReader::kind);
    private final Last<Instant> time = new Last<>(Instant::parse);
    private final Last<String> vacancy = new Last<>(Function.identity());
    private final Last<String> organization = new Last<>(Function.identity());
    private final Last<Verdict> verdict = new Last<>(Verdict::valueOf);
    private final Last<String> cause = new Last<>(Function.identity());
    private final Last<String> engine = new Last<>(Function.identity());
    private String candidate = "";
    private long id;
    private int match;
    private int fit;
    private int appeal;
    private @Nullable String reason;
    private int seen;
    private int step;

    private static int mask(Iterable<Field> fields) {
        int mask = 0;
        for (var field : fields) {
            mask |= 1 << field.ordinal();
        }
        return mask;
    }

    private static Kind kind(String type) {
        if (!type.equals(FOUND)) {
            throw new IllegalStateException(type);
        }
        return Kind.FOUND;
    }

    /** Adds all events of a batch. */
    void read(InputStream body, List<MeasuredEvent> page) {
        try (var batch = JSON.createParser(body)) {
            batch.nextToken();
            while (batch.nextToken() == JsonToken.START_OBJECT) {
                seen = 0;
                step = 0;
                reason = null;
                object(batch);
                if ((seen & NEEDED) != NEEDED) {
                    throw new IllegalStateException("event " + id + " lacks a field");
                }
                page.add(new MeasuredEvent(id, type.value(), time.value(), vacancy.value(), candidate, organization.value(), match, fit, appeal,
                        verdict.value(), cause.value(), engine.value(), reason));
            }
        }
    }

    /** What is in an object, up to its end. */
    private void object(JsonParser json) {
        while (true) {
            Step now;
            if (step < steps.size() && json.nextName(steps.get(step).name())) {
                now = steps.get(step);
            } else if (step >= steps.size() ? json.nextName() == null : json.currentToken() == JsonToken.END_OBJECT) {
                return;
            } else {
                var name = json.currentName();
                now = new Step(new SerializedString(name), FIELDS.get(name));
                if (step < steps.size()) {
                    steps.set(step, now);
                } else {
                    steps.add(now);
                }
            }
            step++;
            value(json, now.field());
        }
    }

    private void value(JsonParser json, @Nullable Field field) {
        if (field == null) {
            json.nextToken();
            json.skipChildren();
            return;
        }
        seen |= 1 << field.ordinal();
        switch (field) {
            case DATA, SCORE -> {
                json.nextToken();
                object(json);
            }
            case ID -> id = digits(json);
            case MATCH -> match = json.nextIntValue(-1);
            case FIT -> fit = json.nextIntValue(-1);
            case APPEAL -> appeal = json.nextIntValue(-1);
            case TYPE -> type.read(json);
            case TIME -> time.read(json);
            case VACANCY -> vacancy.read(json);
            case CANDIDATE -> candidate = Objects.requireNonNull(json.nextStringValue());
            case ORGANIZATION -> organization.read(json);
            case VERDICT -> verdict.read(json);
            case CAUSE -> cause.read(json);
            case ENGINE -> engine.read(json);
            case REASON -> reason = json.nextStringValue();
        }
    }

    private static long digits(JsonParser json) {
        json.nextToken();
        var buffer = json.getStringCharacters();
        int from = json.getStringOffset();
        long value = 0;
        for (int n = from; n < from + json.getStringLength(); n++) {
            value = 10 * value + Character.digit(buffer[n], 10);
        }
        return value;
    }
}
