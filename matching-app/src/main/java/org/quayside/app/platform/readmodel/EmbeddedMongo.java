package org.quayside.app.platform.readmodel;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * MongoDB-wire server on a loopback port over one H2 file, durable only in {@link #commit()}: the file always opens at the last commit,
 * so that a flush and its checkpoint are one atomic step. Whoever writes must write and commit under one lock.
 */
final class EmbeddedMongo implements AutoCloseable {
    private static final int COMMITS_BETWEEN_COMPACTIONS = 64;
    private static final int FILL_PERCENT = 50;
    private static final int REWRITE_BYTES = 4 << 20;
    private static final int COMPACTION_ON_CLOSE_MILLIS = 1_000;

    private final MVStore file;
    private final H2Backend backend;
    private final MongoServer server;
    private final int port;
    private int commits;

    EmbeddedMongo(Path path) {
        // autoCommitDisabled alone is not enough: it stops the timer, but a full write buffer would still commit half a flush.
        file = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().autoCommitBufferSize(0).open();
        file.setRetentionTime(0);
        file.setVersionsToKeep(0);
        backend = new H2Backend(file);
        server = new MongoServer(backend);
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server.bind(loopback);
        port = server.getLocalAddress().getPort();
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Makes everything written until now durable, on the disk itself, and now and then gives back what old versions occupy. */
    void commit() {
        backend.commit();
        file.sync();
        if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            // Rewrites sparse chunks; compactFile would also move chunks about, which H2 2.4 was seen to fail in while the file is in use.
            file.compact(FILL_PERCENT, REWRITE_BYTES);
            file.commit();
        }
    }

    long fileSize() {
        return file.getFileStore().size();
    }

    @Override
    public void close() {
        server.shutdownNow();
        if (!file.isClosed()) {
            file.rollback();
            file.close(COMPACTION_ON_CLOSE_MILLIS);
        }
    }
}
