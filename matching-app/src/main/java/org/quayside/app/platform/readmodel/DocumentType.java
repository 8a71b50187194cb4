package org.quayside.app.platform.readmodel;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Documents of a collection of the embedded server, as BSON. Left to itself the file takes them for objects of an unknown class, which it
 * writes by Java's serialisation: much of what a flush of lists took. Documents that were written so are still read.
 */
final class DocumentType extends BasicDataType<Document> {
    /** First byte of a document as BSON; a serialised object begins with another. */
    private static final byte BSON = 'B';
    /** What a value takes in memory beside its content, in bytes: about. */
    private static final int VALUE = 48;

    private final ObjectDataType objects = new ObjectDataType();

    @Override
    public void write(WriteBuffer buffer, Document document) {
        var bytes = Unpooled.buffer(memory(document)); // so that it need not grow, a copy each time
        BsonEncoder.encodeDocument(document, bytes);
        buffer.put(BSON).putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) {
            return (Document) objects.read(buffer);
        }
        buffer.get();
        var length = DataUtils.readVarInt(buffer);
        var document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length)));
        buffer.position(buffer.position() + length);
        return document;
    }

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(@Nullable Object value) {
        return VALUE + switch (value) {
            case String text -> text.length();
            case BinData binary -> binary.getData().length;
            case byte[] binary -> binary.length;
            case Map<?, ?> parts -> parts.values().stream().mapToInt(DocumentType::memory).sum();
            case Collection<?> parts -> parts.stream().mapToInt(DocumentType::memory).sum();
            case null, default -> 0;
        };
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
