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
    /** Two quotes around a value. */
    private static final int QUOTES = 2;
    private static final int DIGITS = Position.DIGITS;

    /** What a field is called, as it stands in the text, comma, quotes and colon included. */
    static final class Name {
        private final byte[] bytes;

        Name(String name) {
            bytes = (",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
        }
    }

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
    JsonText begin(Name name) {
        name(name, 0);
        return begin();
    }

    JsonText end() {
        raw("}");
        first = false;
        return this;
    }

    /** @param value null: no such field */
    JsonText field(Name name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        // Many events in a row name the same schema.
        if (!value.equals(text)) {
            text = value;
            escaped = JsonStringEncoder.getInstance().quoteAsUTF8(value);
        }
        name(name, escaped.length + QUOTES);
        bytes[length++] = '"';
        System.arraycopy(escaped, 0, bytes, length, escaped.length);
        length += escaped.length;
        bytes[length++] = '"';
        return this;
    }

    /** @param value null: no such field; otherwise ASCII in which nothing needs escaping: a constant of ours, an id, a position */
    JsonText plain(Name name, @Nullable String value) {
        if (value != null) {
            name(name, value.length() + QUOTES);
            bytes[length++] = '"';
            copy(value);
            bytes[length++] = '"';
        }
        return this;
    }

    /** The same of a value in five parts, which are written one behind the other. */
    JsonText plain(Name name, String one, String two, String three, String four, String five) {
        name(name, one.length() + two.length() + three.length() + four.length() + five.length() + QUOTES);
        bytes[length++] = '"';
        copy(one);
        copy(two);
        copy(three);
        copy(four);
        copy(five);
        bytes[length++] = '"';
        return this;
    }

    /** @param sequence not negative; written as {@link Position#text} does */
    JsonText position(Name name, long sequence) {
        name(name, DIGITS + QUOTES);
        bytes[length++] = '"';
        digits(sequence, DIGITS);
        bytes[length++] = '"';
        return this;
    }

    JsonText field(Name name, Instant value) {
        return plain(name, text(value));
    }

    /** Many events in a row have the same time, that of their cause. */
    private String text(Instant value) {
        if (!value.equals(time)) {
            time = value;
            timeAsText = value.toString();
        }
        return timeAsText;
    }

    /** @param value not negative */
    JsonText field(Name name, int value) {
        int digits = 1;
        for (int rest = value; rest > 9; rest /= 10) {
            digits++;
        }
        name(name, digits);
        digits(value, digits);
        return this;
    }

    private void digits(long value, int digits) {
        length += digits;
        long rest = value;
        for (int n = 1; n <= digits; n++) {
            bytes[length - n] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** ASCII, as it is. */
    void raw(String text) {
        room(text.length());
        copy(text);
    }

    /** A piece of text that holds more than a value; where it ends with an object's beginning, fields follow. */
    JsonText piece(byte[] piece) {
        room(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
        first = piece[piece.length - 1] == '{';
        return this;
    }

    /** What stands between two pieces: ASCII in which nothing needs escaping. */
    JsonText piece(String value) {
        raw(value);
        return this;
    }

    /** The same of a position. */
    JsonText piece(long sequence) {
        room(DIGITS);
        digits(sequence, DIGITS);
        return this;
    }

    /** The same of a time. */
    JsonText piece(Instant value) {
        return piece(text(value));
    }

    /** @param more room for what follows */
    private void name(Name name, int more) {
        var whole = name.bytes;
        room(whole.length + more);
        int from = first ? 1 : 0;
        first = false;
        System.arraycopy(whole, from, bytes, length, whole.length - from);
        length += whole.length - from;
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
