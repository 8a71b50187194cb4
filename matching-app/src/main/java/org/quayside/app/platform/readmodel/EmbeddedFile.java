package org.quayside.app.platform.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the file of the embedded server is opened. */
final class EmbeddedFile {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);
    /** A document is written with the whole page that it is on: half as long as a full list, a page has one or two of them. */
    private static final int PAGE_BYTES = 4 << 10;
    /** Pages kept in memory: a 24th of the heap. What is to be replaced is read before, and a read of the file may have to wait for what is being brought to the disk. */
    private static final int CACHE_MEGABYTES = (int) Math.clamp(Runtime.getRuntime().maxMemory() / 24 >> 20, 32, 512);

    private EmbeddedFile() {}

    /** As {@link #open}; a file that cannot be read is put aside. */
    static MVStore openOrBegin(Path path, int retentionMillis) {
        try {
            return open(path, retentionMillis);
        } catch (MVStoreException e) {
            if (e.getErrorCode() != DataUtils.ERROR_FILE_CORRUPT) {
                throw e;
            }
            var aside = path.resolveSibling(path.getFileName() + ".unreadable");
            LOG.warn("{} cannot be read ({}) and is put aside as {}: documents are built anew from the events", path, e.getMessage(), aside);
            try {
                Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return open(path, retentionMillis);
        }
    }

    /** At the last commit. */
    static MVStore open(Path path, int retentionMillis) {
        // autoCommitDisabled alone is not enough: it stops the timer, but a full write buffer would still commit half a flush.
        var file = new MVStore.Builder().adoptFileStore(new LeanFileStore(path, CACHE_MEGABYTES, PAGE_BYTES)).autoCommitDisabled().autoCommitBufferSize(0).open();
        file.setRetentionTime(retentionMillis);
        file.setVersionsToKeep(0);
        return file;
    }
}
