package org.quayside.app.platform.readmodel;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Keys of an index of the embedded server. Left to itself the file takes them for objects of an unknown class, which it compares by
 * serialising both, several times for each document that is looked up. A key that is one short ASCII string, as every id here, is compared
 * as the serialised form would be, by length and then by characters, so that files written before keep their order; all others go that way.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {
    private static final int LONGEST = 127;

    private final ObjectDataType objects = new ObjectDataType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        if (isPlain(one) && isPlain(other)) {
            var first = (String) one.get(0);
            var second = (String) other.get(0);
            return first.length() == second.length() ? first.compareTo(second) : Integer.compare(first.length(), second.length());
        }
        return objects.compare(one, other);
    }

    private static boolean isPlain(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String text && text.length() <= LONGEST && isAscii(text);
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int getMemory(KeyValue key) {
        return isPlain(key) ? 120 + ((String) key.get(0)).length() : objects.getMemory(key);
    }

    /** A plain key is written as its string, which no other key is. */
    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        objects.write(buffer, isPlain(key) ? key.get(0) : key);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return switch (objects.read(buffer)) {
            case String text -> new KeyValue(text);
            case KeyValue key -> key;
            default -> throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "an index holds what is no key");
        };
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
