package org.quayside.extraction.mention;

import java.util.List;
import org.quayside.extraction.text.Span;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;

/**
 * A skill named in a text, with its place in the whole text.
 *
 * @param nested names of other skills within this one that it serves for: AWS in "AWS Lambda"
 */
public record Mention(SkillId skill, SkillKind kind, int start, int end, List<Mention> nested) {
    public Span span() {
        return new Span(start, end);
    }
}
