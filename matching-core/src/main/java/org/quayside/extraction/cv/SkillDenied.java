package org.quayside.extraction.cv;

import java.util.List;
import org.quayside.extraction.text.Span;
import org.quayside.taxonomy.SkillId;

/** A skill that a CV says is missing ("no experience with Kubernetes"), and where. */
public record SkillDenied(SkillId skill, List<Span> mentions) {
    public SkillDenied {
        mentions = List.copyOf(mentions);
    }
}
