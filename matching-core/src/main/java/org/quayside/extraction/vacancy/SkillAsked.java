package org.quayside.extraction.vacancy;

import java.util.List;
import org.quayside.extraction.text.Span;
import org.quayside.vacancy.SkillRequirement;

/** A requirement read from an advertisement, and where it stands there. */
public record SkillAsked(SkillRequirement requirement, List<Span> mentions) {
    public SkillAsked {
        mentions = List.copyOf(mentions);
    }
}
