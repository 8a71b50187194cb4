package org.quayside.app.platform.readmodel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeanFileStoreTest {
    private static final int CACHE_MEGABYTES = 256;
    private static final int PAGE_BYTES = 4 << 10;
    private static final int DOCUMENTS = 400;
    private static final int BYTES = 10_000;

    @Test
    void keeps_what_is_there_in_memory_and_nothing_that_was_replaced(@TempDir Path directory) {
        var lean = new MVStore.Builder().adoptFileStore(new LeanFileStore(directory.resolve("lean.mv"), CACHE_MEGABYTES, PAGE_BYTES));
        var plain = new MVStore.Builder().fileName(directory.resolve("plain.mv").toString()).cacheSize(CACHE_MEGABYTES).pageSplitSize(PAGE_BYTES);

        assertThat(megabytesAfterRounds(lean)).isBetween(3, 10);
        assertThat(megabytesAfterRounds(plain)).as("what H2 keeps").isGreaterThan(30);
    }

    private static int megabytesAfterRounds(MVStore.Builder builder) {
        try (var file = builder.autoCommitDisabled().open()) {
            MVMap<Integer, byte[]> documents = file.openMap("documents");
            for (int round = 0; round < 12; round++) {
                for (int id = 0; id < DOCUMENTS; id++) {
                    documents.put(id, new byte[BYTES]);
                }
                file.commit();
            }
            return file.getFileStore().getCacheSizeUsed();
        }
    }

    @Test
    void who_reads_meanwhile_finds_whole_documents(@TempDir Path directory) {
        var random = new Random(34);
        try (var file = new MVStore.Builder().adoptFileStore(new LeanFileStore(directory.resolve("lean.mv"), 1, PAGE_BYTES)).autoCommitDisabled().open()) {
            MVMap<Integer, byte[]> documents = file.openMap("documents");
            for (int id = 0; id < DOCUMENTS; id++) {
                documents.put(id, new byte[BYTES]);
            }
            file.commit();
            var done = new AtomicBoolean();
            var reader = CompletableFuture.supplyAsync(() -> {
                var read = 0;
                while (!done.get()) {
                    for (int id = 0; id < DOCUMENTS; id++) {
                        var bytes = requireNonNull(documents.get(id));
                        var all = new byte[BYTES];
                        Arrays.fill(all, bytes[0]);
                        assertThat(bytes).isEqualTo(all);
                        read++;
                    }
                }
                return read;
            });
            for (int round = 1; round < 40; round++) {
                for (int n = 0; n < 100; n++) {
                    var bytes = new byte[BYTES];
                    Arrays.fill(bytes, (byte) round);
                    documents.put(random.nextInt(DOCUMENTS), bytes);
                }
                file.commit();
            }
            done.set(true);
            assertThat(reader.join()).isPositive();
        }
    }
}
