package org.quayside.app.skill;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;

/** Finds skills by what they are called in any language: the whole name first, then its beginning, a word's beginning, anywhere. */
final class SkillSearch {
    private static final int NO_MATCH = 4;

    private final Taxonomy taxonomy;

    SkillSearch(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    private record Found(Skill skill, int quality) {}

    List<Skill> find(String words, int limit) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return taxonomy.skills().stream()
                .map(skill -> new Found(skill, quality(skill, wanted)))
                .filter(found -> found.quality < NO_MATCH)
                .sorted(Comparator.comparingInt(Found::quality).thenComparing(found -> found.skill.id()))
                .limit(limit).map(Found::skill).toList();
    }

    private static int quality(Skill skill, String wanted) {
        int best = quality(skill.id().value(), wanted);
        for (SkillName name : skill.names()) {
            best = Math.min(best, quality(name.text().toLowerCase(Locale.ROOT), wanted));
        }
        return best;
    }

    private static int quality(String name, String wanted) {
        if (name.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        return name.contains(" " + wanted) ? 2 : name.contains(wanted) ? 3 : NO_MATCH;
    }
}
