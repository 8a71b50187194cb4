package org.quayside.extraction;

import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;

/** A skill named in a text, with its place in the whole text. */
record Mention(SkillId skill, SkillKind kind, int start, int end) {
    Span span() {
        return new Span(start, end);
    }
}
