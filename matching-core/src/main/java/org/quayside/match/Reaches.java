package org.quayside.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.quayside.scoring.Reach;

/** The few {@link Reach}es that a market's vacancies share, by number. Written by the writer; numbers once given stay. */
final class Reaches {
    private static final int MOST = 0xFFFF;

    private final Map<Reach, Character> numbers = new HashMap<>();
    private volatile Reach[] reaches = {Reach.ANY};

    char number(Reach reach) {
        var known = numbers.get(reach);
        if (known != null) {
            return known;
        }
        if (reaches.length > MOST) {
            return 0;
        }
        var number = (char) reaches.length;
        var more = Arrays.copyOf(reaches, number + 1);
        more[number] = reach;
        reaches = more;
        numbers.put(reach, number);
        return number;
    }

    Reach of(char number) {
        return reaches[number];
    }

    /** Lowest skills for {@code match} by number, written to {@code needs}, which is returned or replaced by a longer one. */
    int[] needs(int match, int[] needs) {
        var all = reaches;
        var to = needs.length < all.length ? new int[all.length + 8] : needs;
        for (var i = 0; i < all.length; i++) {
            to[i] = all[i].skillsFor(match);
        }
        return to;
    }

    int count() {
        return reaches.length;
    }

    /** Number of the first that a vacancy may have: 0, which rules nobody out, only where there are too many to number. */
    int first() {
        return reaches.length > MOST ? 0 : 1;
    }
}
