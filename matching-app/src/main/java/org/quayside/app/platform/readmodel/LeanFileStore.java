package org.quayside.app.platform.readmodel;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.cache.CacheLongKeyLIRS;
import org.quayside.app.platform.RoomAhead;

/**
 * A file of H2 that keeps no page in memory after it was replaced. Left to itself H2 keeps every page that it has written until others push it
 * out; lists that are written again and again then fill the memory with what they were, and each collection of garbage copies that. A reader
 * that still is at a page which was replaced finds it in the file.
 */
final class LeanFileStore extends SingleFileStore {
    /** Private in H2 2.4, which has no other way to take a page out. */
    private final CacheLongKeyLIRS<?> pages;

    /** Opens the file, and makes it if need be. */
    LeanFileStore(Path path, int cacheMegabytes, int pageBytes) {
        super(new HashMap<>(Map.of("cacheSize", cacheMegabytes, "pageSplitSize", pageBytes)));
        try {
            pages = (CacheLongKeyLIRS<?>) MethodHandles.privateLookupIn(FileStore.class, MethodHandles.lookup())
                    .findVarHandle(FileStore.class, "cache", CacheLongKeyLIRS.class).get(this);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this is another H2 than the one it was written for", e);
        }
        open(RoomAhead.named(path), false, null);
    }

    @Override
    public void accountForRemovedPage(long position, long version, boolean pinned, int page) {
        super.accountForRemovedPage(position, version, pinned, page);
        pages.remove(position);
    }
}
