package org.quayside.app.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * JSON that is written field by field as UTF-8, for the one hot path of the feed: a reader that catches up asks for hundreds of thousands of
 * events, and a generator would look at each name and each id for what needs escaping. Names are constants of ours.
 */
final class JsonText {
    private static final int SOME = 1_024;
    /** Comma, four quotes and a colon. */
    private static final int AROUND = 6;

    private byte[] bytes = new byte[SOME];
    private int length;
    private boolean first = true;
    /** The last text that was escaped, and the last time that was written. */
    private String text = "";
    private byte[] escaped = {};
    private Instant time = Instant.EPOCH;
    private String timeAsText = time.toString();

    JsonText begin() {
        raw("{");
        first = true;
        return this;
    }

    /** A field that is an object, up to its {@link #end}. */
    JsonText begin(String name) {
        room(name.length() + AROUND);
        name(name);
        return begin();
    }

    JsonText end() {
        raw("}");
        first = false;
        return this;
    }

    /** @param value null: no such field */
    JsonText field(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        // Many events in a row name the same schema.
        if (!value.equals(text)) {
            text = value;
            escaped = JsonStringEncoder.getInstance().quoteAsUTF8(value);
        }
        room(name.length() + escaped.length + AROUND);
        name(name);
        bytes[length++] = '"';
        System.arraycopy(escaped, 0, bytes, length, escaped.length);
        length += escaped.length;
        bytes[length++] = '"';
        return this;
    }

    /** @param value null: no such field; otherwise ASCII in which nothing needs escaping: a constant of ours, an id, a position */
    JsonText plain(String name, @Nullable String value) {
        if (value != null) {
            room(name.length() + value.length() + AROUND);
            name(name);
            bytes[length++] = '"';
            copy(value);
            bytes[length++] = '"';
        }
        return this;
    }

    /** Many events in a row have the same time, that of their cause. */
    JsonText field(String name, Instant value) {
        if (!value.equals(time)) {
            time = value;
            timeAsText = value.toString();
        }
        return plain(name, timeAsText);
    }

    /** @param value not negative */
    JsonText field(String name, int value) {
        int digits = 1;
        for (int rest = value; rest > 9; rest /= 10) {
            digits++;
        }
        room(name.length() + digits + AROUND);
        name(name);
        length += digits;
        for (int n = 1, rest = value; n <= digits; n++, rest /= 10) {
            bytes[length - n] = (byte) ('0' + rest % 10);
        }
        return this;
    }

    /** ASCII, as it is. */
    void raw(String text) {
        room(text.length());
        copy(text);
    }

    private void name(String name) {
        if (!first) {
            bytes[length++] = ',';
        }
        first = false;
        bytes[length++] = '"';
        copy(name);
        bytes[length++] = '"';
        bytes[length++] = ':';
    }

    /** The low bytes of what the string holds, which are all of it. */
    @SuppressWarnings("deprecation")
    private void copy(String ascii) {
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    int length() {
        return length;
    }

    /** Writes out what there is, and begins anew. */
    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
