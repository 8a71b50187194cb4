package org.quayside.app.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKeyTypeTest {
    private final Random random = new Random(3);
    private final IndexKeyType type = new IndexKeyType();

    @Test
    void keys_stand_in_the_order_of_their_serialised_form() {
        var objects = new ObjectDataType();
        for (var round = 0; round < 5_000; round++) {
            var one = key();
            var other = key();
            assertThat(Integer.signum(type.compare(one, other))).as("%s and %s", one, other).isEqualTo(Integer.signum(objects.compare(one, other)));
        }
    }

    @Test
    void keys_are_read_as_they_were_written() {
        for (var round = 0; round < 500; round++) {
            var key = key();
            var buffer = new WriteBuffer();
            type.write(buffer, key);
            assertThat(type.read(buffer.getBuffer().flip())).isEqualTo(key);
        }
    }

    private KeyValue key() {
        return switch (random.nextInt(8)) {
            case 0 -> new KeyValue(random.nextInt(5));
            case 1 -> new KeyValue(text("abc", 3), 7);
            case 2 -> new KeyValue(text("é職a", 3));
            case 3 -> new KeyValue("x".repeat(120 + random.nextInt(20)));
            default -> new KeyValue(text("abc-0", 5));
        };
    }

    private String text(String letters, int longest) {
        var text = new StringBuilder();
        for (var length = random.nextInt(longest); length >= 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void a_file_that_the_server_wrote_by_itself_goes_on(@TempDir Path directory) {
        var path = directory.resolve("read-models.mv");
        var file = MVStore.open(path.toString());
        var server = new MongoServer(new H2Backend(file));
        try (var client = MongoClients.create("mongodb:/" + server.bind())) {
            for (var n = 0; n < 300; n++) {
                client.getDatabase("quayside").getCollection("names").insertOne(new Document("_id", "c" + n).append("n", n));
            }
        } finally {
            server.shutdownNow();
            file.close();
        }

        try (var own = new EmbeddedMongo(path); var client = MongoClients.create(own.uri())) {
            var models = new ReadModels(client, client.getDatabase("quayside"), own);
            for (var n = 0; n < 300; n++) {
                assertThat(models.find("names", "c" + n)).isEqualTo(new Document("_id", "c" + n).append("n", n));
            }
            client.getDatabase("quayside").getCollection("names").insertOne(new Document("_id", "d"));
            assertThat(models.collection("names").find(new Document("_id", new Document("$in", List.of("c7", "d", "e"))))).hasSize(2);
        }
    }
}
