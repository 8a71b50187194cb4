package org.quayside.app.match;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.types.Binary;
import org.quayside.match.Ranked;
import org.quayside.match.RowTaker;
import org.quayside.match.UuidText;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/**
 * The rows of a list as bytes, best first: match, fit and appeal as two bytes each, the verdict as one, then the id: one byte 0 and the
 * sixteen of a UUID (24 bytes in all), or one byte with the length and so many ASCII characters.
 */
final class RankedRows {
    private static final int SCORE = 7;
    private static final int LONGEST = SCORE + 1 + 64;
    private static final Verdict[] VERDICTS = Verdict.values();

    /** A stored row: who, and the score with the list's owner. */
    record Row(String id, Score score) {
        Ranked<String> ranked() {
            return ranked(same -> same);
        }

        <I> Ranked<I> ranked(Function<String, I> ofId) {
            return new Ranked<>(ofId.apply(id), "", score.match(), score.fit(), score.appeal(), score.verdict());
        }
    }

    private RankedRows() {}

    static Binary encode(List<? extends Ranked<?>> rows) {
        var writer = new Writer();
        rows.forEach(row -> writer.take(row.id(), row.score().packed()));
        return writer.drain();
    }

    /** Rows as the book tells them. */
    static final class Writer implements RowTaker<Object> {
        private ByteBuffer bytes = ByteBuffer.allocate(100 * 24);

        @Override
        public void take(long high, long low, long score) {
            begin(score);
            putUuid(bytes, high, low);
        }

        @Override
        public void take(Object id, long score) {
            begin(score);
            putId(bytes, id.toString());
        }

        private void begin(long packed) {
            if (bytes.remaining() < LONGEST) {
                bytes = ByteBuffer.allocate(2 * bytes.capacity()).put(bytes.flip());
            }
            putScore(bytes, Score.unpacked(packed));
        }

        /** What was told since this was last asked. */
        Binary drain() {
            var rows = new Binary(Arrays.copyOf(bytes.array(), bytes.position()));
            bytes.clear();
            return rows;
        }
    }

    static List<Row> decode(Binary encoded) {
        var bytes = ByteBuffer.wrap(encoded.getData());
        var rows = new ArrayList<Row>();
        try {
            while (bytes.hasRemaining()) {
                var score = score(bytes);
                rows.add(new Row(id(bytes), score));
            }
        } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("rows end in the middle of row " + rows.size(), e);
        }
        return rows;
    }

    /** A row as it stands in a list. */
    static byte[] row(String id, Score score) {
        var bytes = ByteBuffer.allocate(LONGEST);
        putScore(bytes, score);
        putId(bytes, id);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Where the row of {@code id} begins among the first {@code length} bytes; -1: nowhere. */
    static int find(byte[] rows, int length, String id) {
        var wanted = ByteBuffer.allocate(LONGEST);
        putId(wanted, id);
        for (var at = 0; at < length; at += lengthAt(rows, at)) {
            if (Arrays.equals(rows, at + SCORE, at + lengthAt(rows, at), wanted.array(), 0, wanted.position())) {
                return at;
            }
        }
        return -1;
    }

    /** Of the row that begins there, in bytes. */
    static int lengthAt(byte[] rows, int at) {
        var id = rows[at + SCORE];
        return SCORE + 1 + (id == 0 ? 16 : id);
    }

    /** Of the row that begins there. */
    static Score scoreAt(byte[] rows, int at) {
        return score(ByteBuffer.wrap(rows, at, SCORE));
    }

    private static Score score(ByteBuffer bytes) {
        return new Score(bytes.getShort(), bytes.getShort(), bytes.getShort(), VERDICTS[bytes.get()]);
    }

    private static void putScore(ByteBuffer bytes, Score score) {
        bytes.putShort((short) score.match()).putShort((short) score.fit()).putShort((short) score.appeal()).put((byte) score.verdict().ordinal());
    }

    private static void putId(ByteBuffer bytes, String id) {
        if (UuidText.is(id)) {
            putUuid(bytes, UuidText.high(id), UuidText.low(id));
        } else {
            bytes.put((byte) id.length()).put(id.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void putUuid(ByteBuffer bytes, long high, long low) {
        bytes.put((byte) 0).putLong(high).putLong(low);
    }

    private static String id(ByteBuffer bytes) {
        var length = bytes.get();
        if (length == 0) {
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        var ascii = new byte[length];
        bytes.get(ascii);
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
