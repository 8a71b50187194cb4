package org.quayside.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;

/** Occupations by number, found by their labels: to the letter, by the end of a title, by likeness, and by the name of what they do. */
final class TitleIndex {
    private static final float ALTERNATIVE = 0.95f;
    /** Likeness to a label that people of other trades have, too: a "founder" may have founded anything. */
    private static final float SHARED = 0.84f;
    /** Likeness of an occupation whose label ends the title. */
    static final float TAIL = 0.9f;
    /** Less like than this, a label has other words than the title. */
    static final double SAME_WORDS = 0.85;
    /** As like as this is another form of the very label. */
    static final double SAME_LABEL = 0.94;
    private static final Pattern HEADS_OTHERS = Pattern.compile("(?i)\\b(?:manager|director|head|lead|chief|president|principal|superintendent|c[a-z]o)\\b");
    private static final Pattern IS_HEAD = Pattern.compile("(?i)\\b(?:manager|director|head|lead|leader|chief|president|[ase]?vp|principal|supervisor|superintendent|owner|partner|c[a-z]o)\\b|\\p{IsHan}");

    private final LabelIndex index;
    private final float[] none;
    /** Occupations all of whose English names are those of heads. */
    private final BitSet heads = new BitSet();
    private final NamedOccupations named;
    private final Fields fields;
    private final Map<Occupation, Integer> numbers = new HashMap<>();

    /** An occupation by the title that says it to the letter. */
    record Post(int occupation, String title) {}

    TitleIndex(Taxonomy taxonomy) {
        var occupations = taxonomy.occupations();
        named = new NamedOccupations(taxonomy);
        fields = new Fields(taxonomy);
        var labels = new ArrayList<LabelIndex.Label>();
        for (var o = 0; o < occupations.size(); o++) {
            var occupation = occupations.get(o);
            numbers.put(occupation, o);
            heads.set(o, occupation.names().stream().filter(name -> name.language().equals("en")).allMatch(name -> HEADS_OTHERS.matcher(name.text()).find()));
            for (var name : occupation.names()) {
                labels.add(new LabelIndex.Label(o, TitleText.spelled(name.text()), weight(occupation, name)));
            }
        }
        index = new LabelIndex(labels);
        none = new float[occupations.size()];
    }

    private static float weight(Occupation occupation, SkillName name) {
        var own = name.text().equals(occupation.en()) || name.text().equals(occupation.zhHant());
        return own ? 1 : name.ambiguous() ? SHARED : ALTERNATIVE;
    }

    /** Those with labels like {@code title}, likest first; a "trainee" or a "student" of a trade is not who manages it, however like the other words are. */
    List<LabelIndex.Found> like(String title, int most) {
        return like(title, most, isHead(title));
    }

    static boolean isHead(String line) {
        return IS_HEAD.matcher(line).find();
    }

    /** @param isHead whether what stands around {@code title} says that somebody heads others: "Manager - Information Technology" */
    List<LabelIndex.Found> like(String title, int most, boolean isHead) {
        return index.like(TitleText.spelled(title), most, none).stream().filter(f -> isHead || f.likeness() >= SAME_LABEL || !heads.get(f.owner())).toList();
    }

    /** Titles may be in the plural: "Data Analysts". */
    Optional<Integer> named(String title) {
        return named.find(title).or(() -> named.find(title.replaceFirst("s$", ""))).map(numbers::get);
    }

    /** The one that {@code title} names without doubt. */
    Optional<Integer> own(String title) {
        return named.own(title).or(() -> named.own(title.replaceFirst("s$", ""))).map(numbers::get);
    }

    /** The posts that a line of a CV names without doubt. */
    List<Post> posts(String line) {
        return named.in(line).stream().filter(own -> !own.ambiguous()).flatMap(own -> named(own.title()).map(o -> new Post(o, own.title())).stream()).toList();
    }

    Fields.Field field(String name) {
        return fields.named(name);
    }

    /** A "customer data analyst" is a data analyst, whatever else the letters are like: the occupation whose label, of several words, is the longest end of the title. */
    Optional<Integer> tail(String plain) {
        var text = TitleText.folded(plain);
        for (var from = 0; from >= 0; from = text.indexOf(' ', from + 1)) {
            var end = text.substring(from).strip();
            if (end.indexOf(' ') > 0 && own(end).isPresent()) {
                return own(end);
            }
        }
        return Optional.empty();
    }
}
