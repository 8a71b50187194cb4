package org.quayside.app.platform;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Writes into an event file from several threads for as long as it is asked to, and then says which of what was acknowledged is not there. */
final class FullDiskLoad {
    static final String FULL = "full";
    static final String WRITTEN_AGAIN = "written again";
    static final String LOST = "lost ";
    private static final int WRITERS = 4;
    private static final int REFUSED = 40;
    private static final int TAKEN_AGAIN = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FullDiskLoad() {}

    /** Says when writes are refused, and then when they are taken again. */
    public static void main(String[] arguments) throws Exception {
        var directory = new DataDirectory(Path.of(arguments[0]));
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (var file = EventFile.in(directory)) {
            file.setMaximumPoolSize(WRITERS);
            try (var connection = file.getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE event (id VARCHAR(36) PRIMARY KEY, body BLOB)");
            }
            var refused = new AtomicInteger();
            var taken = new AtomicInteger();
            var going = new AtomicBoolean(true);
            var writers = new Thread[WRITERS];
            for (int i = 0; i < WRITERS; i++) {
                var random = new Random(i);
                writers[i] = Thread.ofPlatform().start(() -> {
                    while (going.get()) {
                        write(file, random, acknowledged, refused, taken);
                    }
                });
            }
            await(refused, REFUSED);
            System.out.println(FULL);
            taken.set(0);
            await(taken, TAKEN_AGAIN);
            System.out.println(WRITTEN_AGAIN);
            going.set(false);
            for (var writer : writers) {
                writer.join();
            }
        }
        var kept = new HashSet<String>();
        try (var file = EventFile.in(directory); var connection = file.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM event")) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        acknowledged.removeAll(kept);
        System.out.println(LOST + acknowledged.size());
        System.exit(0);
    }

    private static void await(AtomicInteger count, int enough) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (count.get() < enough) {
            if (Instant.now().isAfter(end)) {
                System.exit(1);
            }
            Thread.sleep(20);
        }
    }

    private static void write(EventFile file, Random random, Set<String> acknowledged, AtomicInteger refused, AtomicInteger taken) {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var body = new byte[200 + random.nextInt(3_000)];
        random.nextBytes(body);
        try (var connection = file.getConnection(); var insert = connection.prepareStatement("INSERT INTO event (id, body) VALUES (?, ?)")) {
            insert.setString(1, id);
            insert.setBytes(2, body);
            insert.execute();
            acknowledged.add(id);
            taken.incrementAndGet();
        } catch (SQLException e) {
            refused.incrementAndGet();
            LockSupport.parkNanos(1_000_000);
        }
    }
}
