package org.quayside.app.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided about a pair and what the reader may decide now.
 *
 * @param state a sentence, or null: nothing yet
 * @param contact the candidate's name and contact details, open to the recruiter after both have agreed
 * @param refused why the last choice was refused
 */
record Choices(@Nullable String state, @Nullable String contact, @Nullable String refused, List<Action> actions) {
    /** @param reasons from which one has to be chosen; null: none is asked */
    record Action(String name, String path, boolean quiet, @Nullable List<String> reasons) {}
}
