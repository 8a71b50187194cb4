package org.quayside.extraction.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.Tokens;

/**
 * A word list turned into a finder: phrases → values of a data file. English phrases match whole words in any case, Chinese ones anywhere; the
 * longest from the left wins. Immutable.
 */
public final class Phrases<V> {
    private final AtomIds atoms = new AtomIds();
    private final NameTrie trie = new NameTrie();
    private final List<V> values = new ArrayList<>();

    /** A phrase found, at its place in the whole text. */
    public record Found<V>(V value, int start, int end) {}

    public void add(Collection<String> phrases, V value) {
        for (var phrase : phrases) {
            var ids = Atoms.of(phrase).stream().mapToInt(atoms::number).toArray();
            if (ids.length > 0) {
                trie.add(ids, values.size());
                values.add(value);
            }
        }
    }

    public List<Found<V>> find(Tokens tokens) {
        var flat = Flat.of(tokens.texts(), atoms);
        var found = new ArrayList<Found<V>>();
        for (var from = 0; from < tokens.size(); ) {
            var hit = longest(flat, from);
            if (hit != null) {
                found.add(new Found<>(values.get(hit[1]), tokens.starts()[from], tokens.ends()[hit[0] - 1]));
            }
            from = hit == null ? from + 1 : hit[0];
        }
        return found;
    }

    /** The token after the match and the number of its value. */
    private int @Nullable [] longest(Flat flat, int from) {
        int[] found = null;
        var node = 0;
        var token = from;
        for (var at = flat.first[from]; at < flat.size; at++) {
            node = trie.next(node, flat.ids[at]);
            if (node < 0) {
                break;
            }
            while (flat.first[token + 1] <= at) {
                token++;
            }
            if (trie.names(node).length > 0 && at + 1 == flat.first[token + 1]) {
                found = new int[] {token + 1, trie.names(node)[0]};
            }
        }
        return found;
    }
}
