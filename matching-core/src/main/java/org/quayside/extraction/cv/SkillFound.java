package org.quayside.extraction.cv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Span;
import org.quayside.taxonomy.SkillId;

/**
 * A skill that a CV shows.
 *
 * @param years of use in tenths of a year, null: unknown
 * @param yearsSinceUse whole years from last use to the day of the CV, null: unknown
 * @param mentions where it stands, ascending; none for a skill declared outside the text
 */
public record SkillFound(SkillId skill, @Nullable Integer years, @Nullable Integer yearsSinceUse, List<Span> mentions) {
    public SkillFound {
        mentions = List.copyOf(mentions);
    }
}
