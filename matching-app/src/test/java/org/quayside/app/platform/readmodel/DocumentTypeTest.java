package org.quayside.app.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {
    private static final Document DOCUMENT = new Document("_id", "c1")
            .append("text", "機器學習 and more")
            .append("whole", 7)
            .append("long", 1L << 40)
            .append("part", 0.25)
            .append("yes", true)
            .append("nothing", null)
            .append("time", Instant.parse("2025-06-01T08:00:00Z"))
            .append("uuid", UUID.fromString("1b671a64-40d5-491e-99b0-da01ff1f3341"))
            .append("bytes", new BinData(new byte[] {1, 2, 3}))
            .append("list", List.of("a", 1, new Document("inner", List.of())))
            .append("document", new Document("inner", new Document()));

    private final DocumentType type = new DocumentType();

    @Test
    void a_document_is_read_as_it_was_written_and_nothing_behind_it() {
        var read = type.read(written(type, DOCUMENT, new Document("_id", "c2")));
        assertThat(read).isEqualTo(DOCUMENT);
        assertThat(read.keySet()).containsExactlyElementsOf(DOCUMENT.keySet());
        var both = written(type, DOCUMENT, new Document("_id", "c2"));
        type.read(both);
        assertThat(type.read(both)).isEqualTo(new Document("_id", "c2"));
        assertThat(both.hasRemaining()).isFalse();
    }

    @Test
    void what_was_written_by_serialisation_is_read_too() {
        var former = written(new ObjectDataType(), DOCUMENT, new Document("_id", "c2"));
        assertThat(type.read(former)).isEqualTo(DOCUMENT);
        assertThat(type.read(former)).isEqualTo(new Document("_id", "c2"));
    }

    @Test
    void a_larger_document_takes_more_memory() {
        var small = type.getMemory(DOCUMENT);
        assertThat(type.getMemory(new Document("_id", "c1").append("bytes", new BinData(new byte[10_000])))).isBetween(10_000, 10_500);
        assertThat(small).isBetween(300, 1_500);
    }

    private static ByteBuffer written(DataType<? super Document> type, Document... documents) {
        var buffer = new WriteBuffer();
        for (var document : documents) {
            type.write(buffer, document);
        }
        return buffer.getBuffer().flip();
    }
}
