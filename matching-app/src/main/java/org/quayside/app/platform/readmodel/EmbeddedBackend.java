package org.quayside.app.platform.readmodel;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The embedded server's collections in one file: documents are kept by {@link DocumentType}, keys of indexes compared by {@link IndexKeyType}. */
final class EmbeddedBackend extends H2Backend {
    private final MVStore file;

    EmbeddedBackend(MVStore file) {
        this.file = file; // first: the databases that the file has are opened in there
        super(file);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, file, getCursorRegistry());
    }

    /** Not the file: that would keep what a flush had written of itself when it failed. */
    @Override
    public void close() {}

    private static final class Database extends H2Database {
        private final MVStore file;

        Database(String name, MVStore file, CursorRegistry cursors) {
            this.file = file;
            super(name, file, cursors);
        }

        /** Maps that are open already are taken as they are. */
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            file.openMap("databases." + getFullCollectionNamespace(collection), new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
            return super.openOrCreateCollection(collection, options);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
            file.openMap(getFullCollectionNamespace(collection) + "._index_" + index, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }
    }
}
