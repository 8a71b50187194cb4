package org.quayside.app.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a row is about, in the order of import: vacancies name organisations. */
enum ImportKind {
    ORGANIZATIONS,
    VACANCIES,
    CANDIDATES;

    /** As the name of a file or folder says: {@code candidates-may.ndjson}, {@code cvs/}; null: it does not. */
    static @Nullable ImportKind ofName(String path) {
        String[] parts = path.toLowerCase(Locale.ROOT).split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            String name = parts[i];
            if (name.startsWith("organi") || name.startsWith("compan") || name.startsWith("employer")) {
                return ORGANIZATIONS;
            }
            if (name.startsWith("vacanc") || name.startsWith("job") || name.startsWith("posting") || name.endsWith(".jsonld")) {
                return VACANCIES;
            }
            if (name.startsWith("cv") || name.startsWith("resume") || name.startsWith("candidate")) {
                return CANDIDATES;
            }
        }
        return null;
    }
}
