package org.quayside.extraction.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quayside.extraction.text.Atoms;

/**
 * Numbers of the atoms of names, and of the atoms of tokens by them. Texts say the same words over and over: what a token is made of is found out once. Names come
 * first, tokens then, for any number of threads.
 */
final class AtomIds {
    private static final int MOST = 50_000;
    /** What is longer is an address or worse, and will not come again. */
    private static final int LONGEST = 30;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Word> known = new ConcurrentHashMap<>();

    /** The atoms of a token and their ids, -1: in no name. */
    record Word(String[] atoms, int[] ids) {}

    /** The number of {@code atom}, a new one if it has none. */
    int number(String atom) {
        return ids.computeIfAbsent(atom, a -> ids.size());
    }

    /** Lets {@code atom} count as the atom that has {@code id}, unless it has a number; the one that it has then. */
    int same(String atom, int id) {
        return ids.computeIfAbsent(atom, a -> id);
    }

    Word of(String token) {
        var word = known.get(token);
        if (word == null) {
            var atoms = Atoms.of(token);
            word = new Word(atoms.toArray(String[]::new), atoms.stream().mapToInt(atom -> ids.getOrDefault(atom, -1)).toArray());
            if (token.length() <= LONGEST && known.size() < MOST) {
                known.put(token, word);
            }
        }
        return word;
    }
}
