package org.quayside.extraction;

import java.util.List;
import java.util.Locale;

/** Pieces of words without one of which a pattern cannot match: looking for them first spares most of the patterns. */
final class Stems {
    private final List<String> stems;

    /** @param stems in lower case; a space stands for any white space */
    Stems(String... stems) {
        this.stems = List.of(stems);
    }

    /** @param text in any case */
    boolean in(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('\n', ' ').replace('\t', ' ');
        for (var stem : stems) {
            if (plain.contains(stem)) {
                return true;
            }
        }
        return false;
    }
}
