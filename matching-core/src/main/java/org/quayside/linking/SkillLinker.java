package org.quayside.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.Taxonomy;

/**
 * Which skills of a taxonomy a phrase means: ranked by likeness of words, stems and letters with every label.
 *
 * <p>Alternative labels count a little less than preferred ones, because they are many and loose, but for names of technology; skills that more occupations need count a
 * little more. For any number of threads, one phrase at a time.
 */
public final class SkillLinker {
    private static final float ALTERNATIVE = 0.9f;
    private static final float COMMON = 0.05f;

    private final List<Skill> skills;
    private final LabelIndex index;
    private final float[] bonus;

    /** @param likeness 0..1 and a little more for what is common */
    public record Ranked(Skill skill, double likeness) {}

    public SkillLinker(Taxonomy taxonomy) {
        this(taxonomy, skill -> true);
    }

    /** @param ranked which skills may be answers */
    public SkillLinker(Taxonomy taxonomy, Predicate<Skill> ranked) {
        skills = taxonomy.skills().stream().filter(ranked).toList();
        var labels = new ArrayList<LabelIndex.Label>();
        for (var s = 0; s < skills.size(); s++) {
            for (var name : skills.get(s).names()) {
                var preferred = name.text().equals(skills.get(s).en()) || name.text().equals(skills.get(s).zhHant()) || skills.get(s).en().startsWith(name.text() + " (");
                labels.add(new LabelIndex.Label(s, name.text(), preferred || skills.get(s).kind() == SkillKind.TECHNOLOGY ? 1 : ALTERNATIVE));
            }
        }
        index = new LabelIndex(labels);
        bonus = bonus(taxonomy);
    }

    private float[] bonus(Taxonomy taxonomy) {
        var needed = new int[taxonomy.skills().size()];
        for (var occupation : taxonomy.occupations()) {
            occupation.skills().forEach(skill -> needed[taxonomy.ordinal(skill)]++);
            occupation.optional().forEach(skill -> needed[taxonomy.ordinal(skill)]++);
        }
        var most = 1;
        for (var count : needed) {
            most = Math.max(most, count);
        }
        var bonus = new float[skills.size()];
        for (var s = 0; s < bonus.length; s++) {
            bonus[s] = (float) (COMMON * Math.log1p(needed[taxonomy.ordinal(skills.get(s).id())]) / Math.log1p(most));
        }
        return bonus;
    }

    /** The likest skills, at most {@code most}; none if nothing is like it. */
    public List<Ranked> rank(String phrase, int most) {
        return index.like(phrase, most, bonus).stream().map(found -> new Ranked(skills.get(found.owner()), found.likeness())).toList();
    }
}
