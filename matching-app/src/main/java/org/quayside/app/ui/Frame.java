package org.quayside.app.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content.
 *
 * @param languages the other ones
 * @param account who is signed in, null: nobody
 */
record Frame(List<Language> languages, @Nullable String account) {
    /** The same page in another language. */
    record Language(String tag, String name, String path) {}
}
