package org.quayside.app.platform.readmodel;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.quayside.app.platform.RoomAhead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MongoDB-wire server on a loopback port over one H2 file, which always opens at its last commit: between two flushes, so that what a flush
 * writes is one atomic step, whenever the process is killed. Whoever writes does it through {@link #flush}.
 *
 * <p>Everything here can be made again from the events, so nobody waits for the file. A flush can be read at once; flushes that come soon after one
 * another share a commit, as writes to MongoDB share its journal's. Commits reach the disk twice a second, and what they
 * replace is not written over before that. After a kill the file may be a tenth of a second older, after a power cut older than that, or, if it does not open, begun anew.
 *
 * <p>When a flush fails half-way, or a commit does, the file is opened again at the last commit. Whoever flushed since has lost that: they are told,
 * and refused until they have {@link #claim claimed} anew what to go on from.
 */
final class EmbeddedMongo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    /** Often and little: nobody reads or writes meanwhile. */
    private static final int COMMITS_BETWEEN_COMPACTIONS = 4;
    private static final int REWRITE_BYTES = 256 << 10;
    private static final int FILL_PERCENT = 50;
    /** At least; as often as MongoDB writes its journal. */
    private static final Duration BETWEEN_COMMITS = Duration.ofMillis(100);
    private static final int BETWEEN_SYNCS_MILLIS = 500;
    /** What a commit replaces is kept until it must have reached the disk. */
    private static final int RETENTION_MILLIS = 4 * BETWEEN_SYNCS_MILLIS;

    private final Path path;
    /** Nanoseconds. */
    private final long betweenCommits;
    private volatile MVStore file;
    private EmbeddedBackend backend;
    private MongoServer server;
    private final int port;
    private final ScheduledExecutorService disk =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("read-models-sync").factory());
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final List<Runnable> losers = new CopyOnWriteArrayList<>();
    /** By who flushes: how often the file had been opened when they last claimed. */
    private final Map<String, Integer> claims = new HashMap<>();
    private volatile int openings;
    /** What is in memory is more than whole flushes, or cannot be committed. */
    private boolean spoilt;
    private boolean uncommitted;
    private long committedAt;
    private volatile int commits;
    private int synced;

    EmbeddedMongo(Path path) {
        this(path, BETWEEN_COMMITS);
    }

    EmbeddedMongo(Path path, Duration betweenCommits) {
        this.path = path;
        this.betweenCommits = betweenCommits.toNanos();
        committedAt = System.nanoTime() - this.betweenCommits;
        file = EmbeddedFile.openOrBegin(path, RETENTION_MILLIS);
        backend = new EmbeddedBackend(file);
        server = new MongoServer(backend);
        port = bind(0);
        disk.scheduleWithFixedDelay(this::commitLate, this.betweenCommits, this.betweenCommits, TimeUnit.NANOSECONDS);
        disk.scheduleWithFixedDelay(this::sync, BETWEEN_SYNCS_MILLIS, BETWEEN_SYNCS_MILLIS, TimeUnit.MILLISECONDS);
    }

    private int bind(int wanted) {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        return server.getLocalAddress().getPort();
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Increases when connections of before have been closed. */
    int openings() {
        return openings;
    }

    /** Runs when somebody's flushes may have been lost; it must not wait for anything. */
    void onLoss(Runnable loser) {
        losers.add(loser);
    }

    /** What can be read now are whole flushes, and {@code who} may go on from there. */
    void claim(String who) {
        oneAtATime.lock();
        try {
            reopenIfSpoilt();
            claims.put(who, openings);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Nobody else flushes meanwhile, and either all or nothing of it will have been written, together with all flushes before it.
     *
     * @throws MVStoreException nothing has been written, and {@code who} must claim anew
     */
    void flush(String who, Runnable writes) {
        oneAtATime.lock();
        try {
            reopenIfSpoilt();
            if (claims.computeIfAbsent(who, _ -> openings) != openings) {
                throw DataUtils.newMVStoreException(DataUtils.ERROR_CLOSED, "the file was opened again, without the last flush of {0}", who);
            }
            takeRoom();
            spoilt = true;
            writes.run();
            CrashPoint.MID_FLUSH.pass();
            uncommitted = true;
            if (System.nanoTime() - committedAt >= betweenCommits) {
                commit();
            }
            spoilt = false;
        } finally {
            if (spoilt) {
                losers.forEach(Runnable::run);
            }
            oneAtATime.unlock();
        }
    }

    private void takeRoom() {
        RoomAhead.take(path);
        if (RoomAhead.isLacking(path)) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "the disk has no room for {0}", path);
        }
    }

    /** What was flushed and shared no commit of another flush. While the disk is full it waits. */
    private void commitLate() {
        oneAtATime.lock();
        try {
            RoomAhead.take(path);
            if (uncommitted && !spoilt && !RoomAhead.isLacking(path)) {
                spoilt = true;
                commit();
                spoilt = false;
            }
        } catch (RuntimeException e) {
            LOG.warn("read models could not be written, they are read again: {}", e.toString());
            losers.forEach(Runnable::run);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Writes everything done until now to the file, and now and then gives back what old versions occupy. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one commits at a time
    private void commit() {
        backend.commit();
        uncommitted = false;
        committedAt = System.nanoTime();
        commits++;
        if (commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            // Rewrites sparse chunks; compactFile would also move chunks about, which H2 2.4 was seen to fail in while the file is in use.
            file.compact(FILL_PERCENT, REWRITE_BYTES);
            file.commit();
        }
    }

    /** At the last commit, and at the same address. H2 neither reads nor writes any more once a write has failed, of a full disk for instance. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one opens at a time
    private void reopenIfSpoilt() {
        if (spoilt) {
            server.shutdownNow();
            file.closeImmediately();
            file = EmbeddedFile.open(path, RETENTION_MILLIS);
            backend = new EmbeddedBackend(file);
            server = new MongoServer(backend);
            bind(port);
            uncommitted = false;
            openings++;
            spoilt = false;
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

    /** Whether the file has all that was flushed. */
    boolean isCommitted() {
        oneAtATime.lock();
        try {
            return !uncommitted;
        } finally {
            oneAtATime.unlock();
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
        commitLate();
        if (!file.isClosed()) {
            file.rollback();
            file.close();
        }
    }
}
