package org.quayside.app.platform.readmodel;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.quayside.app.platform.RoomAhead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MongoDB-wire server on a loopback port over one H2 file, which always opens at the last {@link #commit()}, so that a flush and its
 * checkpoint are one atomic step, whenever the process is killed. Whoever writes must write and commit under one lock.
 *
 * <p>Everything here can be made again from the events, so nobody waits for the disk: commits reach it twice a second, and what they
 * replace is not written over before that. After a power cut the file is older, or, if it does not open, begun anew.
 */
final class EmbeddedMongo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    /** Often and little: nobody reads or writes meanwhile. */
    private static final int COMMITS_BETWEEN_COMPACTIONS = 4;
    private static final int REWRITE_BYTES = 256 << 10;
    private static final int FILL_PERCENT = 50;
    /** A document is written with the whole page that it is on: half as long as a full list, a page has one or two of them. */
    private static final int PAGE_BYTES = 4 << 10;
    /** Pages kept in memory: a 24th of the heap. What is to be replaced is read before, and a read of the file may have to wait for what is being brought to the disk. */
    private static final int CACHE_MEGABYTES = (int) Math.clamp(Runtime.getRuntime().maxMemory() / 24 >> 20, 32, 512);
    private static final int BETWEEN_SYNCS_MILLIS = 500;
    private static final int RETENTION_MILLIS = 4 * BETWEEN_SYNCS_MILLIS;

    private final Path path;
    private volatile MVStore file;
    private EmbeddedBackend backend;
    private MongoServer server;
    private final int port;
    private final ScheduledExecutorService disk =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("read-models-sync").factory());
    /** Written under the lock of who commits, read without it. */
    private volatile int commits;
    private int synced;

    EmbeddedMongo(Path path) {
        this.path = path;
        file = openOrBegin(path);
        backend = new EmbeddedBackend(file);
        server = new MongoServer(backend);
        port = bind(0);
        disk.scheduleWithFixedDelay(this::sync, BETWEEN_SYNCS_MILLIS, BETWEEN_SYNCS_MILLIS, TimeUnit.MILLISECONDS);
    }

    private int bind(int wanted) {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        return server.getLocalAddress().getPort();
    }

    private static MVStore openOrBegin(Path path) {
        try {
            return open(path);
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
            return open(path);
        }
    }

    private static MVStore open(Path path) {
        // autoCommitDisabled alone is not enough: it stops the timer, but a full write buffer would still commit half a flush.
        var file = new MVStore.Builder().fileName(RoomAhead.named(path)).autoCommitDisabled().autoCommitBufferSize(0).pageSplitSize(PAGE_BYTES).cacheSize(CACHE_MEGABYTES).open();
        file.setRetentionTime(RETENTION_MILLIS);
        file.setVersionsToKeep(0);
        return file;
    }

    /** At the last commit, and at the same address. H2 neither reads nor writes any more once a write has failed, of a full disk for instance. */
    void reopen() {
        server.shutdownNow();
        file.closeImmediately();
        file = open(path);
        backend = new EmbeddedBackend(file);
        server = new MongoServer(backend);
        bind(port);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Writes everything done until now to the file, and now and then gives back what old versions occupy. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one commits at a time
    void commit() {
        RoomAhead.take(path);
        if (RoomAhead.isLacking(path)) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "the disk has no room for {0}", path);
        }
        backend.commit();
        commits++;
        if (commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            // Rewrites sparse chunks; compactFile would also move chunks about, which H2 2.4 was seen to fail in while the file is in use.
            file.compact(FILL_PERCENT, REWRITE_BYTES);
            file.commit();
        }
    }

    private void sync() {
        var now = commits;
        if (now != synced && !file.isClosed()) {
            try {
                file.sync();
                synced = now;
            } catch (RuntimeException e) {
                LOG.warn("read models could not be brought to the disk, it is tried again: {}", e.toString());
            }
        }
    }

    long fileSize() {
        return file.getFileStore().size();
    }

    @Override
    public void close() {
        // Not interrupted: that would close the file under H2.
        disk.close();
        server.shutdownNow();
        if (!file.isClosed()) {
            file.rollback();
            file.close();
        }
    }
}
