package org.quayside.app.ui;

import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** How the skill that a candidate has stands to the one that is wanted, in a word. */
enum Relation {
    SAME,
    /** A kind or part of the wanted one. */
    NARROWER,
    BROADER,
    /** Both are kinds of the same. */
    SIBLING,
    RELATED;

    /** Looks as far as the two hops through which credit can be earned. */
    static Relation of(SkillId have, SkillId wanted, Taxonomy taxonomy) {
        if (have.equals(wanted)) {
            return SAME;
        }
        var had = taxonomy.find(have);
        var asked = taxonomy.find(wanted);
        if (had.isEmpty() || asked.isEmpty()) {
            return RELATED;
        }
        if (isBelow(had.get(), wanted, taxonomy)) {
            return NARROWER;
        }
        if (isBelow(asked.get(), have, taxonomy)) {
            return BROADER;
        }
        var linked = had.get().related().stream().anyMatch(link -> link.skill().equals(wanted))
                || asked.get().related().stream().anyMatch(link -> link.skill().equals(have));
        return !linked && had.get().broader().stream().anyMatch(asked.get().broader()::contains) ? SIBLING : RELATED;
    }

    private static boolean isBelow(Skill skill, SkillId above, Taxonomy taxonomy) {
        return skill.broader().contains(above)
                || skill.broader().stream().flatMap(parent -> taxonomy.find(parent).stream()).anyMatch(parent -> parent.broader().contains(above));
    }
}
