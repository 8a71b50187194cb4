package org.quayside.app.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other, always in the same order. Used by one thread. */
interface ImportRows extends AutoCloseable {
    /** Null: there are no more. */
    @Nullable ImportRow next() throws IOException;

    /** About how much of the file has been read, in bytes. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
