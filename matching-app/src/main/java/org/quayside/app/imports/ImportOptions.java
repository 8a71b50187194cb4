package org.quayside.app.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken in.
 *
 * @param type what the rows are where nothing tells; null: as names and contents say
 * @param organization whose the vacancies are that name nobody
 * @param fair id of the fair that everything takes part in; null: none
 * @param dryRun reads and checks everything and stores nothing
 * @param columns field by column, for a table whose columns are not recognised; an empty field leaves the column out
 */
record ImportOptions(@Nullable ImportKind type, String organization, @Nullable String fair, boolean dryRun, Map<String, String> columns) {
    ImportOptions {
        columns = Map.copyOf(columns);
    }
}
