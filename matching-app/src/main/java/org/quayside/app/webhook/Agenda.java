package org.quayside.app.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.webhook.DeliveryStore.Delivery;
import org.quayside.app.webhook.DeliveryStore.Replay;

/**
 * What is next for one endpoint: attempts that are due again, then replays and new events in turn. In order: what failed before anything
 * else, a replay before new events, and never two at a time. Times are {@link System#nanoTime}. Not thread-safe.
 */
final class Agenda {
    /** @param due {@link System#nanoTime} */
    private record Waiting(long sequence, int attempts, long due) {}

    /** One attempt. @param run null: another attempt of what failed @param readAt when the entry was read */
    record Item(long sequence, int attempts, @Nullable Run run, @Nullable MatchEntry entry, long readAt) {}

    private final Run live;
    private final List<Run> replays = new ArrayList<>();
    private final TreeSet<Waiting> waiting = new TreeSet<>(Comparator.comparingLong(Waiting::due).thenComparingLong(Waiting::sequence));
    private final Set<Long> held = new HashSet<>();
    private boolean replayNext;
    private int onTheirWay;

    Agenda(Run live) {
        this.live = live;
    }

    /** Takes in what waits in the database and is not held here yet. @param time what the clock says now */
    void takeIn(List<Delivery> stored, List<Replay> ranges, long now, Instant time) {
        for (var one : stored) {
            if (held.add(one.sequence())) {
                var due = one.dueAt() == null ? Duration.ZERO : RetrySchedule.bounded(Duration.between(time, one.dueAt()));
                waiting.add(new Waiting(one.sequence(), one.attempts(), now + due.toNanos()));
            }
        }
        for (var range : ranges) {
            if (replays.stream().noneMatch(run -> range.id().equals(run.replay()))) {
                replays.add(new Run(range.id(), range.readUpTo(), range.last(), new HashSet<>()));
            }
        }
    }

    /** How many attempts were begun and have not ended. */
    int onTheirWay() {
        return onTheirWay;
    }

    /** What failed and is to be tried again now; null: nothing. */
    @Nullable Item due(long now, boolean inOrder) {
        if (waiting.isEmpty() || head(inOrder).due() - now > 0) {
            return null;
        }
        var next = head(inOrder);
        waiting.remove(next);
        onTheirWay++;
        return new Item(next.sequence(), next.attempts(), null, null, 0);
    }

    /** Nanoseconds until {@link #due} has something; at most {@code longest}. */
    long untilDue(long now, boolean inOrder, long longest) {
        return waiting.isEmpty() ? longest : Math.min(longest, Math.max(1, head(inOrder).due() - now));
    }

    /** Whether nothing may overtake what failed. */
    boolean blocked(boolean inOrder) {
        return inOrder && !waiting.isEmpty();
    }

    /** In order the oldest event, otherwise what is due first. */
    private Waiting head(boolean inOrder) {
        return inOrder ? waiting.stream().min(Comparator.comparingLong(Waiting::sequence)).orElseThrow() : waiting.first();
    }

    /** Where to look for something that was not tried yet: new events and replays in turn; in order a replay goes first. */
    List<Run> runs(boolean inOrder) {
        if (replays.isEmpty()) {
            return List.of(live);
        }
        var replay = replays.getFirst();
        if (inOrder) {
            return replay.finished() ? List.of(replay, live) : List.of(replay);
        }
        return replayNext ? List.of(replay, live) : List.of(live, replay);
    }

    Item begin(Run run, Run.Read read) {
        run.begun(read.entry().sequence());
        replayNext = run == live;
        onTheirWay++;
        return new Item(read.entry().sequence(), 0, run, read.entry(), read.readAt());
    }

    /** It was begun and will not be tried by this node. */
    void giveBack() {
        onTheirWay--;
    }

    /** It was tried. @param again when to try it again; null: it is done with */
    void ended(Item item, @Nullable Long again) {
        onTheirWay--;
        if (item.run() != null) {
            item.run().settled(item.sequence());
        }
        if (again == null) {
            held.remove(item.sequence());
        } else {
            held.add(item.sequence());
            waiting.add(new Waiting(item.sequence(), item.attempts() + 1, again));
        }
    }

    /** The way through the log whose place an attempt moves: of another attempt none, so that it is the subscription's own. */
    Run runOf(Item item) {
        return item.run() == null ? live : item.run();
    }

    Run live() {
        return live;
    }

    /** Replays that have come to their end; they are on the agenda no more. */
    List<Run> finished() {
        var finished = replays.stream().filter(Run::finished).toList();
        replays.removeAll(finished);
        return finished;
    }

    /** Forgets what was read ahead: the filter is another. */
    void lookAgain() {
        live.lookAgain();
        replays.forEach(Run::lookAgain);
    }
}
