package org.quayside.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that mean something else beside certain words: coding of diagnoses is no programming, and servers of a restaurant carry plates.
 *
 * <p>A word of the list counts anywhere in the passage, one that begins with {@code >} right behind the name alone ("concrete experience"), with {@code <} right before it. For names of fields; whether
 * an ambiguous name of a technology is meant, {@link MeaningModel} says.
 */
final class OtherSenses {
    private final Map<String, Set<String>> against = new HashMap<>();

    OtherSenses() {
        DataFile.rows("other-senses.tsv").forEach(row -> against.put(row.getField("name"), Set.copyOf(DataFile.values(row, "words"))));
    }

    /** Whether a word of the same passage says that tokens {@code from} to {@code to} (exclusive) are not meant as the skill. */
    boolean apply(String[] tokens, int from, int to) {
        var name = Atoms.plain(to - from == 1 ? tokens[from] : String.join(Atoms.isHan(tokens[from].charAt(0)) ? "" : " ", List.of(tokens).subList(from, to)));
        var words = against.get(name);
        if (words != null) {
            for (var token : tokens) {
                if (words.contains(Atoms.plain(token))) {
                    return true;
                }
            }
            return to < tokens.length && words.contains(">" + Atoms.plain(tokens[to])) || from > 0 && words.contains("<" + Atoms.plain(tokens[from - 1]));
        }
        return false;
    }
}
