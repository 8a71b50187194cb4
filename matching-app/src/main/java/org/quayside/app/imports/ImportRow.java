package org.quayside.app.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing to take in.
 *
 * @param place how it is reported: a file, or a file and a line
 * @param kind null: the content has to tell
 */
record ImportRow(String place, @Nullable ImportKind kind, Content content) {
    /** What a row holds. */
    sealed interface Content {
        /** A line of NDJSON, or an element of a list. */
        record Json(JsonNode node) implements Content {}

        /** A document of its own: a CV, an advertisement, a page. */
        record Document(String name, byte[] bytes) implements Content {}

        /** A line about a candidate whose CV is a document beside it. */
        record WithCv(JsonNode node, String cvName, byte[] cv) implements Content {}

        /** A line of a table, by field; what is blank is left out. {@code rest}: columns that are no field. */
        record Cells(Map<String, String> fields, Map<String, String> rest) implements Content {}

        /** It could not even be read. */
        record Broken(String reason) implements Content {}
    }
}
