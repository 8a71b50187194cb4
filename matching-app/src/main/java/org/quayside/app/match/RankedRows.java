package org.quayside.app.match;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.types.Binary;
import org.quayside.match.Ranked;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/**
 * The rows of a list as bytes, best first: match, fit and appeal as two bytes each, the verdict as one, then the id: one byte 0 and the
 * sixteen of a UUID (24 bytes in all), or one byte with the length and so many ASCII characters.
 */
final class RankedRows {
    private static final int LONGEST = 8 + 64;
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
        var bytes = ByteBuffer.allocate(rows.size() * LONGEST);
        for (var row : rows) {
            bytes.putShort((short) row.match()).putShort((short) row.fit()).putShort((short) row.appeal());
            bytes.put((byte) row.verdict().ordinal());
            putId(bytes, row.id().toString());
        }
        var used = new byte[bytes.position()];
        bytes.flip().get(used);
        return new Binary(used);
    }

    static List<Row> decode(Binary encoded) {
        var bytes = ByteBuffer.wrap(encoded.getData());
        var rows = new ArrayList<Row>();
        try {
            while (bytes.hasRemaining()) {
                var match = bytes.getShort();
                var fit = bytes.getShort();
                var appeal = bytes.getShort();
                var verdict = VERDICTS[bytes.get()];
                rows.add(new Row(id(bytes), new Score(match, fit, appeal, verdict)));
            }
        } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("rows end in the middle of row " + rows.size(), e);
        }
        return rows;
    }

    private static void putId(ByteBuffer bytes, String id) {
        if (id.length() == 36) {
            try {
                var uuid = UUID.fromString(id);
                if (uuid.toString().equals(id)) {
                    bytes.put((byte) 0).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
                    return;
                }
            } catch (IllegalArgumentException _) {
                // As long as a UUID, but none: written as it is.
            }
        }
        bytes.put((byte) id.length()).put(id.getBytes(StandardCharsets.US_ASCII));
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
