package org.quayside.extraction.mention;

import java.util.Arrays;
import org.quayside.extraction.text.Tokens;

/** What the rules about tokens say of a name in a text. */
final class Names {
    interface Rule {
        boolean holds(String[] tokens, int from, int to);
    }

    private Names() {}

    static boolean hold(Rule rule, String text, String name) {
        var tokens = Tokens.of(text).texts();
        var names = Tokens.of(name).texts();
        for (var from = 0; from + names.length <= tokens.length; from++) {
            if (Arrays.equals(Arrays.copyOfRange(tokens, from, from + names.length), names)) {
                return rule.holds(tokens, from, from + names.length);
            }
        }
        throw new AssertionError(name + " not in " + Arrays.toString(tokens));
    }
}
