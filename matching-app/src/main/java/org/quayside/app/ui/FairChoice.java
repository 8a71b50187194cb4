package org.quayside.app.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;

/**
 * A link that narrows a list to a fair, or shows all of it again.
 *
 * @param chosen whether the list is so now
 */
record FairChoice(String path, String name, boolean chosen) {
    /**
     * @param all what the whole list is called
     * @param chosen identifier of the fair that the list is narrowed to; null: none
     * @return nothing where there is nothing to choose
     */
    static List<FairChoice> of(List<FairView.Entry> fairs, String all, @Nullable String chosen, String path, Words words) {
        if (fairs.isEmpty() && chosen == null) {
            return List.of();
        }
        List<FairChoice> choices = new ArrayList<>();
        choices.add(new FairChoice(path, all, chosen == null));
        for (FairView.Entry fair : fairs) {
            String name = words.chinese() && fair.nameZh() != null ? fair.nameZh() : fair.name();
            choices.add(new FairChoice(path + query("?", fair.id().value()), name, fair.id().value().equals(chosen)));
        }
        return choices;
    }

    /** The part of an address that keeps the choice. */
    static String query(String separator, @Nullable String fair) {
        return fair == null ? "" : separator + "fair=" + fair;
    }
}
