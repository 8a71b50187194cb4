package org.quayside.app.platform.readmodel;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents that can be rebuilt from the events. Everybody may read; only a flush writes: the documents of one batch and the
 * checkpoint of its processor, all or nothing. On the embedded server commits of its file lie between flushes, on a real MongoDB each is a
 * transaction.
 */
public final class ReadModels implements Documents {
    /** The embedded server sends a whole result in one reply unless it is asked for less. */
    private static final int READ_AT_ONCE = 500;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final TransactionOptions MAJORITY = TransactionOptions.builder().writeConcern(WriteConcern.MAJORITY).build();

    private final MongoClient client;
    private final MongoDatabase database;
    private final @Nullable EmbeddedMongo embedded;
    private int connectedTo;

    ReadModels(MongoClient client, MongoDatabase database, @Nullable EmbeddedMongo embedded) {
        this.client = client;
        this.database = database;
        this.embedded = embedded;
    }

    /** For reading only. On the embedded server look up by {@code _id}: every other filter reads the whole collection. */
    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    @Override
    public @Nullable Document find(String collection, String id) {
        return collection(collection).find(eq("_id", id)).first();
    }

    @Override
    public List<Document> find(String collection, Collection<String> ids) {
        return collection(collection).find(in("_id", ids)).into(new ArrayList<>());
    }

    public FindIterable<Document> all(String collection) {
        return collection(collection).find().batchSize(READ_AT_ONCE);
    }

    /** Whether other processes may write here too. */
    boolean isShared() {
        return embedded == null;
    }

    /** Runs when flushes that had succeeded may have been lost, so that who flushed must go on from the checkpoint; it must not wait for anything. */
    void onLoss(Runnable loser) {
        if (embedded != null) {
            embedded.onLoss(loser);
        }
    }

    /** What the processor goes on from: nothing of a flush that failed. */
    @Nullable Checkpoint claim(String processor) {
        if (embedded != null) {
            embedded.claim(processor);
            connectAgain(embedded);
        }
        return checkpoint(processor);
    }

    /** How far the documents that can be read now are; while a flush fails it may be a moment too far, so that nobody goes on from it unless {@link #claim claimed}. */
    public @Nullable Checkpoint checkpoint(String processor) {
        var document = find(Checkpoint.COLLECTION, processor);
        return document == null ? null : Checkpoint.of(document);
    }

    /** Writes documents and checkpoint in one atomic step, and no later than the next one is. */
    void flush(String processor, Checkpoint checkpoint, List<DocumentWrite> writes) {
        if (embedded != null) {
            flush(embedded, processor, () -> write(null, processor, checkpoint, writes));
            return;
        }
        try (var session = client.startSession()) {
            session.withTransaction(
                    () -> {
                        write(session, processor, checkpoint, writes);
                        return processor;
                    },
                    MAJORITY);
        }
    }

    /** Forgets a processor's documents and its checkpoint. Interrupted, it leaves no checkpoint, so that it will be done again. */
    void clear(String processor, Set<String> collections) {
        if (embedded != null) {
            embedded.claim(processor);
            flush(embedded, processor, () -> drop(processor, collections));
        } else {
            drop(processor, collections);
        }
    }

    private void drop(String processor, Set<String> collections) {
        database.getCollection(Checkpoint.COLLECTION).deleteOne(eq("_id", processor));
        for (var name : database.listCollectionNames().into(new ArrayList<>())) {
            if (collections.contains(name)) {
                database.getCollection(name).drop();
            }
        }
    }

    private void write(@Nullable ClientSession session, String processor, Checkpoint checkpoint, List<DocumentWrite> writes) {
        var models = new LinkedHashMap<String, List<WriteModel<Document>>>();
        for (var write : writes) {
            models.computeIfAbsent(write.collection(), name -> new ArrayList<>()).add(model(write));
        }
        // Readers may see a flush of the embedded server grow: whoever sees the checkpoint must see all that it stands for.
        models.put(Checkpoint.COLLECTION, List.of(new ReplaceOneModel<>(eq("_id", processor), checkpoint.document(processor), UPSERT)));
        for (Map.Entry<String, List<WriteModel<Document>>> entry : models.entrySet()) {
            var collection = database.getCollection(entry.getKey());
            if (session == null) {
                collection.bulkWrite(entry.getValue(), UNORDERED);
            } else {
                collection.bulkWrite(session, entry.getValue(), UNORDERED);
            }
        }
    }

    private static WriteModel<Document> model(DocumentWrite write) {
        return write.document() == null
                ? new DeleteOneModel<>(eq("_id", write.id()))
                : new ReplaceOneModel<>(eq("_id", write.id()), write.document(), UPSERT);
    }

    private void flush(EmbeddedMongo server, String processor, Runnable writes) {
        server.flush(processor, () -> {
            connectAgain(server);
            writes.run();
        });
    }

    /** Who is first to use a connection of before finds it closed; the driver then makes new ones. */
    private synchronized void connectAgain(EmbeddedMongo server) {
        var openings = server.openings();
        if (openings == connectedTo) {
            return;
        }
        var ping = new Document("ping", 1);
        try {
            database.runCommand(ping);
        } catch (MongoException e) {
            database.runCommand(ping);
        }
        connectedTo = openings;
    }
}
