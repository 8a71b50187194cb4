package org.quayside.app.platform.readmodel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.bson.Document;
import org.bson.types.Binary;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {
    private static final Checkpoint SEVEN = new Checkpoint(GapAwareTrackingToken.newInstance(7, Set.of(3L, 5L)), "store", "1");

    @Test
    void a_flush_survives_and_the_checkpoint_with_it(@TempDir Path directory) throws IOException {
        var crashed = copyOf(directory, models -> models.flush("names", SEVEN, List.of(write("a", 1))));

        reading(crashed, models -> {
            assertThat(models.find("names", "a")).isEqualTo(new Document("_id", "a").append("n", 1));
            assertThat(models.checkpoint("names")).isEqualTo(SEVEN);
        });
    }

    @Test
    void what_was_written_but_not_committed_is_gone_however_much_it_was(@TempDir Path directory) throws IOException {
        var crashed = copyOf(directory, models -> {
            models.flush("names", SEVEN, List.of(write("a", 1)));
            var many = new ArrayList<Document>();
            for (int i = 0; i < 400; i++) {
                many.add(new Document("_id", "big" + i).append("bytes", new Binary(new byte[100_000])));
            }
            models.collection("names").insertMany(many);
        });

        reading(crashed, models -> assertThat(models.all("names")).containsExactly(new Document("_id", "a").append("n", 1)));
    }

    @Test
    void a_flush_that_fails_half_way_leaves_nothing_and_the_next_one_goes_on(@TempDir Path directory) throws IOException {
        var crashed = copyOf(directory, models -> {
            models.flush("names", SEVEN, List.of(write("a", 1)));
            // MongoDB refuses to give a document another id than the one it is looked up by.
            var refused = new DocumentWrite("others", "c", new Document("_id", "d"));
            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> models.flush("names", SEVEN, List.of(write("a", 2), refused)));
            assertThat(models.claim("names")).isEqualTo(SEVEN);
            assertThat(models.find("names", "a")).as("what the checkpoint stands for").isEqualTo(new Document("_id", "a").append("n", 1));

            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> models.flush("names", SEVEN, List.of(write("a", 3), refused)));
            models.flush("others", SEVEN, List.of(new DocumentWrite("others", "e", new Document("_id", "e"))));
            assertThat(models.find("names", "a")).isEqualTo(new Document("_id", "a").append("n", 1));
            assertThat(models.find("others", "e")).isNotNull();
        });

        reading(crashed, models -> {
            assertThat(models.find("names", "a")).isEqualTo(new Document("_id", "a").append("n", 1));
            assertThat(models.all("others")).containsExactly(new Document("_id", "e"));
            assertThat(models.checkpoint("others")).isEqualTo(SEVEN);
        });
    }

    @Test
    void what_a_failed_flush_wrote_does_not_outlast_a_stop(@TempDir Path directory) {
        var path = directory.resolve("read-models.mv");
        reading(path, models -> {
            models.flush("names", SEVEN, List.of(write("a", 1)));
            var refused = new DocumentWrite("others", "c", new Document("_id", "d"));
            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> models.flush("names", SEVEN, List.of(write("a", 2), refused)));
        });

        reading(path, models -> assertThat(models.find("names", "a")).isEqualTo(new Document("_id", "a").append("n", 1)));
    }

    @Test
    void flushes_that_share_a_commit_are_there_whole_or_not_at_all(@TempDir Path directory) throws IOException {
        var running = directory.resolve("read-models.mv");
        try (var server = new EmbeddedMongo(running); var client = MongoClients.create(server.uri())) {
            var models = new ReadModels(client, client.getDatabase("quayside"), server);
            var behind = 0;
            var seen = new TreeSet<Long>();
            for (int n = 1; n <= 150; n++) {
                models.flush("names", at(n), List.of(write("a", n), write("b", n)));
                assertThat(models.find("names", "b")).as("it can be read before it is committed").containsEntry("n", n);
                if (n % 10 == 0) {
                    var there = crashed(running, directory.resolve("crashed" + n));
                    seen.add(there);
                    behind += there < n ? 1 : 0;
                }
            }
            await(server);
            assertThat(crashed(running, directory.resolve("crashed"))).isEqualTo(150);
            assertThat(behind).as("some wait for the next commit").isPositive();
            assertThat(seen).as("which comes").hasSizeGreaterThan(2);
        }
    }

    /** How far the documents were when the process died. */
    private static long crashed(Path running, Path copy) throws IOException {
        Files.copy(running, copy);
        var index = new AtomicLong();
        reading(copy, models -> {
            var checkpoint = requireNonNull(models.checkpoint("names"));
            assertThat(models.find("names", "a")).containsEntry("n", (int) checkpoint.index());
            assertThat(models.find("names", "b")).containsEntry("n", (int) checkpoint.index());
            index.set(checkpoint.index());
        });
        return index.get();
    }

    @Test
    void whoever_flushed_since_the_last_commit_is_told_when_it_is_lost_and_refused_until_they_claim_anew(@TempDir Path directory) {
        var hour = Duration.ofHours(1);
        try (var server = new EmbeddedMongo(directory.resolve("read-models.mv"), hour); var client = MongoClients.create(server.uri())) {
            var models = new ReadModels(client, client.getDatabase("quayside"), server);
            var told = new AtomicInteger();
            models.onLoss(told::incrementAndGet);
            assertThat(models.claim("names")).isNull();
            models.flush("others", SEVEN, List.of()); // takes the commit
            models.flush("names", SEVEN, List.of(write("a", 1)));
            assertThat(models.find("names", "a")).isNotNull();

            var refused = new DocumentWrite("others", "c", new Document("_id", "d"));
            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> models.flush("others", at(8), List.of(refused)));

            assertThat(told).hasValue(1);
            assertThatExceptionOfType(MVStoreException.class).isThrownBy(() -> models.flush("names", at(8), List.of(write("b", 2))))
                    .withMessageContaining("without the last flush of names");
            assertThat(models.claim("names")).as("the flush was not committed").isNull();
            assertThat(models.find("names", "b")).isNull();
            models.flush("names", at(8), List.of(write("a", 1), write("b", 2)));
            assertThat(models.checkpoint("names")).isEqualTo(at(8));
            assertThat(told).hasValue(1);
        }
    }

    @Test
    void clearing_forgets_documents_and_checkpoint_of_one_processor_only(@TempDir Path directory) throws IOException {
        var crashed = copyOf(directory, models -> {
            models.flush("names", SEVEN, List.of(write("a", 1)));
            models.flush("others", SEVEN, List.of(new DocumentWrite("others", "b", new Document("_id", "b"))));
            models.clear("names", Set.of("names"));
        });

        reading(crashed, models -> {
            assertThat(models.all("names")).isEmpty();
            assertThat(models.checkpoint("names")).isNull();
            assertThat(models.find("others", "b")).isNotNull();
            assertThat(models.checkpoint("others")).isEqualTo(SEVEN);
        });
    }

    @Test
    void the_file_does_not_grow_with_the_number_of_flushes(@TempDir Path directory) throws InterruptedException {
        try (var server = new EmbeddedMongo(directory.resolve("read-models.mv")); var client = MongoClients.create(server.uri())) {
            var models = new ReadModels(client, client.getDatabase("quayside"), server);
            var largest = 0L;
            for (var round = 0; round < 5; round++) {
                for (int i = 0; i < 400; i++) {
                    var document = new Document("_id", "a").append("n", i).append("bytes", new Binary(new byte[20_000]));
                    models.flush("names", SEVEN, List.of(new DocumentWrite("names", "a", document)));
                }
                if (round < 3) {
                    largest = Math.max(largest, server.fileSize());
                } else {
                    assertThat(server.fileSize()).isLessThanOrEqualTo(largest + 2_000_000);
                }
                Thread.sleep(2_100); // what is replaced is kept for two seconds
            }
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_put_aside(@TempDir Path directory) throws IOException {
        var path = directory.resolve("read-models.mv");
        Files.write(path, "this is no file of H2".repeat(1_000).getBytes(StandardCharsets.US_ASCII));

        reading(path, models -> {
            assertThat(models.checkpoint("names")).isNull();
            models.flush("names", SEVEN, List.of(write("a", 1)));
        });

        reading(path, models -> assertThat(models.find("names", "a")).isNotNull());
        assertThat(directory.resolve("read-models.mv.unreadable")).content().startsWith("this is no file");
    }

    private static DocumentWrite write(String id, int n) {
        return new DocumentWrite("names", id, new Document("_id", id).append("n", n));
    }

    private static Checkpoint at(long index) {
        return new Checkpoint(GapAwareTrackingToken.newInstance(index, Set.of()), "store", "1");
    }

    private interface Work {
        void with(ReadModels models);
    }

    /** The file as a crash would leave it: copied while the server is still running. */
    private static Path copyOf(Path directory, Work work) throws IOException {
        var running = directory.resolve("read-models.mv");
        var crashed = directory.resolve("crashed.mv");
        try (var server = new EmbeddedMongo(running); var client = MongoClients.create(server.uri())) {
            work.with(new ReadModels(client, client.getDatabase("quayside"), server));
            await(server);
            Files.copy(running, crashed);
        }
        return crashed;
    }

    private static void await(EmbeddedMongo server) {
        while (!server.isCommitted()) {
            Thread.onSpinWait();
        }
    }

    private static void reading(Path file, Work work) {
        try (var server = new EmbeddedMongo(file); var client = MongoClients.create(server.uri())) {
            work.with(new ReadModels(client, client.getDatabase("quayside"), server));
        }
    }
}
