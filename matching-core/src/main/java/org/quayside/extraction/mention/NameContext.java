package org.quayside.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.text.Atoms;
import org.quayside.taxonomy.SkillKind;

/**
 * What stands around an ambiguous name, as features: the name, the words beside it and their shapes, known names beside it, words of skill nearby, its place in the
 * passage.
 *
 * <p>Most of them say nothing of the name itself, so that what is learned of one name holds for the next.
 */
final class NameContext {
    private static final int REACH = 6;
    private static final Set<String> JOINS = Set.of(",", "/", "、", "，", ";", "；", "·", "|", "•", "&", "+", "and", "or", "及", "和", "或", "與", "与", "(", "（", ":", "：", "plus");
    private static final Set<String> EMPTY = Set.of("the", "a", "an", "of", "to", "and", "or", "for", "at", "by", "is", "are", "was", "were", "we", "our", "you", "your", "i", "my");

    private final String[] tokens;
    private final List<SkillGazetteer.Hit> hits;
    private final int which;
    private final SkillGazetteer.Hit hit;
    private final List<String> features = new ArrayList<>(48);

    private NameContext(String[] tokens, List<SkillGazetteer.Hit> hits, int which) {
        this.tokens = tokens;
        this.hits = hits;
        this.which = which;
        this.hit = hits.get(which);
    }

    /** @param which index of the ambiguous hit in {@code hits} */
    static List<String> of(String[] tokens, List<SkillGazetteer.Hit> hits, int which) {
        return new NameContext(tokens, hits, which).all();
    }

    private List<String> all() {
        var name = String.join(" ", List.of(tokens).subList(hit.from(), hit.to()));
        var before = word(hit.from() - 1);
        var after = word(hit.to());
        features.add("n=" + Atoms.plain(name));
        features.add("ns=" + (name.length() == 1 ? "1" : name.length() <= 3 ? "3" : "9") + (name.equals(name.toLowerCase(java.util.Locale.ROOT)) ? "l" : "u"));
        features.add("-1=" + before);
        features.add("+1=" + after);
        features.add("-2=" + word(hit.from() - 2));
        features.add("+2=" + word(hit.to() + 1));
        features.add("-1+1=" + before + "_" + after);
        features.add("-2-1=" + word(hit.from() - 2) + "_" + before);
        features.add("+1+2=" + after + "_" + word(hit.to() + 1));
        features.add("n-1=" + Atoms.plain(name) + "_" + before);
        features.add("n+1=" + Atoms.plain(name) + "_" + after);
        features.add("-s=" + shape(hit.from() - 1) + ",+s=" + shape(hit.to()));
        features.add("-s=" + shape(hit.from() - 1));
        features.add("+s=" + shape(hit.to()));
        for (var t = Math.max(0, hit.from() - REACH); t < Math.min(tokens.length, hit.to() + REACH); t++) {
            if ((t < hit.from() || t >= hit.to()) && Character.isLetter(tokens[t].charAt(0)) && !EMPTY.contains(word(t))) {
                features.add((t < hit.from() ? "b-=" : "b+=") + word(t));
            }
        }
        company();
        return features;
    }

    private void company() {
        features.add("h-=" + known(hit.from(), -1));
        features.add("h+=" + known(hit.to() - 1, 1));
        features.add("h=" + known(hit.from(), -1) + known(hit.to() - 1, 1));
        var sure = 0;
        var doubtful = 0;
        for (var other = 0; other < hits.size(); other++) {
            if (other != which && hits.get(other).kind() == SkillKind.TECHNOLOGY) {
                sure += hits.get(other).ambiguous() ? 0 : 1;
                doubtful += hits.get(other).ambiguous() ? 1 : 0;
            }
        }
        features.add("sure=" + Math.min(2, sure));
        features.add("doubtful=" + Math.min(2, doubtful));
        features.add("first=" + (hit.from() == 0) + ",last=" + (hit.to() == tokens.length || hit.to() == tokens.length - 1 && shape(hit.to()).equals("p")));
    }

    /** What kind of known name stands beside, with nothing but a word or sign of lists between; {@code -}: none. */
    private String known(int edge, int step) {
        var joined = 0;
        for (var t = edge + step; t >= 0 && t < tokens.length && joined <= 2; t += step) {
            for (var other : hits) {
                if (t >= other.from() && t < other.to()) {
                    return (joined == 0 ? "" : "j") + other.kind().name().charAt(0) + (other.ambiguous() ? "?" : "");
                }
            }
            if (!JOINS.contains(word(t))) {
                return joined == 0 ? "-" : "j-";
            }
            joined++;
        }
        return joined == 0 ? "-" : "j-";
    }

    private String word(int t) {
        return t < 0 ? "^" : t >= tokens.length ? "$" : Atoms.plain(tokens[t]);
    }

    /** Capitalised, small, capitals, Han, digit, sign; the edges. */
    private String shape(int t) {
        if (t < 0 || t >= tokens.length) {
            return t < 0 ? "^" : "$";
        }
        var c = tokens[t].charAt(0);
        return Atoms.isHan(c) ? "h" : Character.isDigit(c) ? "9" : !Character.isLetter(c) ? "p" : Character.isLowerCase(c) ? "x"
                : tokens[t].length() > 1 && Character.isLowerCase(tokens[t].charAt(1)) ? "Xx" : "X";
    }
}
