package org.quayside.app.imports;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that fit into memory: a page, a feed, a list, a document. */
final class ListedRows implements ImportRows {
    private final Iterator<ImportRow> rows;
    private final int count;
    private final long bytes;
    private int given;

    ListedRows(List<ImportRow> rows, long bytes) {
        this.rows = rows.iterator();
        this.count = rows.size();
        this.bytes = bytes;
    }

    @Override
    public @Nullable ImportRow next() {
        given++;
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public long bytesRead() {
        return count == 0 ? bytes : bytes * Math.min(given, count) / count;
    }

    @Override
    public void close() {}
}
