package org.quayside.extraction.gazetteer;

import java.util.Arrays;
import org.quayside.spans.Lexicon;

/** What the gazetteer knows, as hints for the statistical finder: the kind of skill, whether its name begins or goes on here, whether it is ambiguous. */
public final class GazetteerLexicon implements Lexicon {
    private final SkillGazetteer gazetteer;

    public GazetteerLexicon(SkillGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public String[] tags(String[] tokens) {
        var tags = new String[tokens.length];
        Arrays.fill(tags, "-");
        for (var hit : gazetteer.hits(tokens)) {
            var kind = hit.kind().name().charAt(0) + (hit.ambiguous() ? "?" : "");
            for (var t = hit.from(); t < hit.to(); t++) {
                tags[t] = (t == hit.from() ? "B" : "I") + kind;
            }
        }
        return tags;
    }
}
