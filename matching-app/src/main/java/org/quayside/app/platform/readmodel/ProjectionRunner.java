package org.quayside.app.platform.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one {@link Projection} under the checkpoint rule. A batch's unit of work goes: SQL begins → every event's {@link #handle} →
 * token → SQL commits → <i>after that</i> the flush to MongoDB. Flushing first loses what was to be published when the process dies in
 * between; this order only leaves documents behind, and {@link #resume} reads them again.
 *
 * <p>In a burst at least another full unit of work is waiting: then up to {@value #MOST} of them make one batch, so that a
 * document that many events change is written once and what is published of a pair is published once. All but the last only move the
 * token; a crash on the way is the same as one before a flush.
 */
final class ProjectionRunner implements EventMessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final long NOTHING = -1;
    /** Tests only: shows what the checkpoint rule is for. */
    private static final String IGNORE_CHECKPOINT = "quayside.test.ignore-checkpoint";
    /** Batches without documents do not write the checkpoint; it may lag behind so many positions, which a new start reads again. */
    private static final long LAG = 1_000;
    /** So many full units of work make one batch at most: a burst settles every so many thousand events. */
    private static final int MOST = 16;

    private final Projection projection;
    private final ReadModels readModels;
    private final Parking parking;
    private final String eventStore;
    private final LongSupplier head;
    private final int fullUnit;
    private final Runnable claimAnew;
    private final Stages stages;
    private final Progress progress = new Progress();
    private volatile long publishedUpTo = NOTHING;
    private volatile long written = NOTHING;
    private volatile @Nullable Exception unwritten;
    /** Whether the last flush failed. */
    private volatile boolean fails;
    /** Begun and not settled yet; between units of work too. */
    private volatile @Nullable Batch open;
    private final List<EventMessage<?>> handled = new ArrayList<>();
    private final Map<Class<?>, Boolean> reads = new ConcurrentHashMap<>();
    private int eventsTaken;
    private volatile String version = "";

    /**
     * @param head position of the last event that is committed
     * @param fullUnit how many events a unit of work has when more may be waiting
     * @param claimAnew releases the token's claim without waiting, so that the processor starts from the checkpoint
     */
    ProjectionRunner(Projection projection, ReadModels readModels, Parking parking, String eventStore, LongSupplier head, int fullUnit,
            Runnable claimAnew, Stages stages) {
        this.projection = projection;
        this.parking = parking;
        this.readModels = readModels;
        this.eventStore = eventStore;
        this.head = head;
        this.fullUnit = fullUnit;
        this.claimAnew = claimAnew;
        this.stages = stages;
    }

    Projection projection() {
        return projection;
    }

    boolean fails() {
        return fails;
    }

    /** Whether it is what it was when the token was claimed here. */
    boolean isCurrent() {
        return version.equals(projection.version());
    }

    /** What was written may not be there any more, though nobody failed here. */
    void lost() {
        if (progress.position() != NOTHING) {
            unwritten = new IllegalStateException("the read models were opened again at an earlier commit");
            progress.startAt(NOTHING);
            claimAnew.run();
        }
    }

    /** Whether events may come. */
    boolean isReady() {
        return projection.isOpen() && isCurrent();
    }

    Progress progress() {
        return progress;
    }

    /**
     * Called at each claim of the token: where to read from. A {@link ReplayToken} keeps how far was published, across crashes during
     * the replay too.
     */
    @Nullable TrackingToken resume(@Nullable TrackingToken token) {
        progress.startAt(NOTHING); // before it is current: or it would seem as far as the one before it
        version = projection.version(); // then: if the projection becomes another meanwhile, the claim counts for nothing
        projection.claimed();
        forget();
        unwritten = null;
        var published = published(token);
        var checkpoint = usableCheckpoint(published);
        if (checkpoint == null) {
            if (projection.isOpen()) {
                LOG.info("{}: documents are built from the first event on", projection.processor());
            }
            readModels.clear(projection.processor(), projection.collections());
        }
        publishedUpTo = published == null ? NOTHING : published.getIndex();
        written = checkpoint == null ? NOTHING : checkpoint.index();
        if (Boolean.getBoolean(IGNORE_CHECKPOINT)) {
            written = publishedUpTo;
        }
        progress.startAt(written);
        if (published == null || written == publishedUpTo) {
            return published;
        }
        if (projection.isOpen()) {
            LOG.info("{}: reads again from {} to {}", projection.processor(), written, publishedUpTo);
        }
        return ReplayToken.createReplayToken(published, checkpoint == null ? null : checkpoint.position());
    }

    /** Its upper bound is what a token that reads again has come to, not where it was when that began. */
    private static @Nullable GapAwareTrackingToken published(@Nullable TrackingToken token) {
        return (GapAwareTrackingToken) WrappedToken.unwrapUpperBound(token instanceof ReplayToken again ? again.getTokenAtReset() : token);
    }

    private void forget() {
        open = null;
        projection.forget();
        parking.forget();
    }

    private @Nullable Checkpoint usableCheckpoint(@Nullable GapAwareTrackingToken published) {
        var checkpoint = readModels.claim(projection.processor());
        return checkpoint != null && checkpoint.isUsable(eventStore, version, published) ? checkpoint : null;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) {
        if (unwritten != null) {
            throw new IllegalStateException("the last batch is not in MongoDB: claim the token anew and read it again", unwritten);
        }
        var work = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        var batch = work.isFirstMessage() ? begin(work) : Objects.requireNonNull(open);
        if (reads(event.getPayloadType())) {
            stages.time("handle", () -> project(event, batch));
        }
        if (work.isLastMessage()) {
            end(batch, work);
        }
        return null;
    }

    private void end(Batch batch, BatchingUnitOfWork<?> work) {
        var settles = !waits(batch, work);
        if (settles) {
            open = null;
            settle(batch);
        }
        var settled = System.nanoTime();
        work.afterCommit(done -> {
            stages.since(settled, "commit");
            if (settles) {
                stages.time("flush", () -> flush(batch));
            }
        });
    }

    private boolean waits(Batch batch, BatchingUnitOfWork<?> work) {
        return eventsTaken < MOST * fullUnit && projection.mayWait()
                && head.getAsLong() - batch.position() >= (work.getMessages().size() >= fullUnit ? 1 : fullUnit);
    }

    private void project(EventMessage<?> event, Batch batch) {
        if (parking.parks(event)) {
            return;
        }
        handled.add(event);
        var position = position(event).getIndex();
        batch.next(position, position > publishedUpTo);
        try {
            projection.on(event, batch);
        } catch (RuntimeException e) {
            parking.failed(event, e);
            throw e;
        }
    }

    private void settle(Batch batch) {
        try {
            projection.settle(batch);
        } catch (PoisonEvent e) {
            // The first of them: so that all are parked, in their order.
            handled.stream().filter(event -> Parking.sequence(event).equals(e.aggregate())).findFirst()
                    .ifPresent(first -> parking.failed(first, e));
            throw e;
        }
    }

    private boolean reads(Class<?> payload) {
        return reads.computeIfAbsent(payload, type -> projection.events().stream().anyMatch(family -> family.isAssignableFrom(type)));
    }

    /** The batch that this unit of work goes on with, or a new one. */
    private Batch begin(BatchingUnitOfWork<?> work) {
        var last = work.getMessages().getLast();
        var position = position(last);
        var time = ((EventMessage<?>) last).getTimestamp();
        var publishing = position.getIndex() >= publishedUpTo;
        var batch = open;
        if (batch == null) {
            batch = new Batch(readModels, position, time, publishing, position(work.getMessages().getFirst()).getIndex() <= publishedUpTo);
            open = batch;
            handled.clear();
            eventsTaken = 0;
        } else {
            batch.extend(position, time, publishing);
        }
        eventsTaken += work.getMessages().size();
        work.onRollback(failed -> forget());
        prepare(work, batch);
        return batch;
    }

    private void prepare(BatchingUnitOfWork<?> work, Batch batch) {
        var coming = work.getMessages().stream().<EventMessage<?>>map(message -> (EventMessage<?>) message).filter(event -> reads(event.getPayloadType())).toList();
        stages.time("prepare", () -> projection.prepare(coming, batch));
    }

    private static GapAwareTrackingToken position(Message<?> event) {
        return (GapAwareTrackingToken) WrappedToken.unwrapLowerBound(((TrackedEventMessage<?>) event).trackingToken());
    }

    /** The framework hears no exception here; so a failure is kept, and the next event, or the claim lost below, leads to a new start. */
    private void flush(Batch batch) {
        try {
            CrashPoint.BEFORE_FLUSH.pass();
            var documents = batch.writes();
            if (!documents.isEmpty() || batch.position() - written > LAG) {
                var checkpoint = new Checkpoint(batch.token(), eventStore, version);
                readModels.flush(projection.processor(), checkpoint, documents);
                written = batch.position();
                fails = false;
            }
            CrashPoint.AFTER_FLUSH.pass();
        } catch (RuntimeException e) {
            LOG.error("{}: batch up to {} was not written to MongoDB", projection.processor(), batch.position(), e);
            unwritten = e;
            fails = true;
            claimAnew.run();
            return;
        }
        progress.reached(batch.position());
        try {
            projection.flushed(batch);
        } catch (RuntimeException e) {
            LOG.error("{}: nobody was told of the batch up to {}", projection.processor(), batch.position(), e);
        }
    }
}
