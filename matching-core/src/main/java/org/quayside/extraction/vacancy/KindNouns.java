package org.quayside.extraction.vacancy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quayside.extraction.Reading;
import org.quayside.extraction.mention.Mention;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.Taxonomy;

/** What a product is said to be right behind its name asks for nothing more: "Linux operating system", "Kotlin programming". */
final class KindNouns {
    private static final SkillId PROGRAMMING = new SkillId("programming");

    private final Taxonomy taxonomy;

    KindNouns(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** {@code reading} in which such a noun is part of the name before it. */
    Reading in(Reading reading) {
        return new Reading(reading.text(), reading.lines(), reading.passages(), reading.mentions().stream().map(mentions -> joined(reading.text(), mentions)).toList());
    }

    private List<Mention> joined(String text, List<Mention> mentions) {
        var joined = new ArrayList<Mention>(mentions.size());
        for (var mention : mentions) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.kind() == SkillKind.TECHNOLOGY && mention.start() == last.end() + 1 && text.charAt(last.end()) == ' ' && isKindOf(mention.skill(), last.skill())) {
                joined.set(joined.size() - 1, new Mention(last.skill(), last.kind(), last.start(), mention.end(), last.nested()));
            } else {
                joined.add(mention);
            }
        }
        return joined;
    }

    private boolean isKindOf(SkillId kind, SkillId product) {
        return kind.equals(PROGRAMMING) || isBroader(kind, product, new HashSet<>());
    }

    private boolean isBroader(SkillId kind, SkillId product, Set<SkillId> seen) {
        return seen.add(product) && taxonomy.find(product).stream().flatMap(skill -> skill.broader().stream()).anyMatch(broader -> broader.equals(kind) || isBroader(kind, broader, seen));
    }
}
