package org.quayside.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.Taxonomy;

/**
 * Decides which of the gazetteer's hits are mentions of a skill.
 *
 * <p>A name that also means something else counts in a list of skills; beside a technology that is beyond doubt, in the same passage; or after a
 * word that speaks of skills ("proficient in Go"). Elsewhere it does not: nobody who "excels" or "goes" knows Excel or Go.
 */
final class MentionFinder {
    private static final int CUE_REACH = 6;
    private static final Set<String> CUES = Set.of(
            "proficient", "proficiency", "programming", "coding", "language", "languages", "framework", "frameworks", "software", "developer",
            "programmer", "tool", "tools", "using", "knowledge", "skills", "skill", "expertise", "familiar", "familiarity", "certified",
            "熟", "懂", "用", "精", "識", "悉");
    private static final Set<String> MISLEADING_NEXT = Set.of("for", "to");

    private final SkillGazetteer gazetteer;

    MentionFinder(Taxonomy taxonomy) {
        gazetteer = new SkillGazetteer(taxonomy);
    }

    /** @param inList whether the passage belongs to a list of skills, where every name means a skill */
    List<Mention> find(Tokens tokens, boolean inList) {
        var hits = gazetteer.hits(tokens.texts());
        if (hits.isEmpty()) {
            return List.of();
        }
        var company = hits.stream().anyMatch(hit -> !hit.ambiguous() && hit.kind() == SkillKind.TECHNOLOGY);
        var mentions = new ArrayList<Mention>(hits.size());
        for (var hit : hits) {
            if (!hit.ambiguous() || isMeant(hit, tokens, inList, company)) {
                mentions.add(new Mention(hit.skill(), hit.kind(), tokens.starts()[hit.from()], tokens.ends()[hit.to() - 1]));
            }
        }
        return mentions;
    }

    private static boolean isMeant(SkillGazetteer.Hit hit, Tokens tokens, boolean inList, boolean company) {
        var next = hit.to() < tokens.size() ? tokens.texts()[hit.to()] : "";
        if (hit.kind() == SkillKind.INTERPERSONAL && MISLEADING_NEXT.contains(next)) {
            return false;
        }
        return inList || company && hit.kind() == SkillKind.TECHNOLOGY || hasCue(hit, tokens);
    }

    private static boolean hasCue(SkillGazetteer.Hit hit, Tokens tokens) {
        for (var t = Math.max(0, hit.from() - CUE_REACH); t < Math.min(tokens.size(), hit.to() + 2); t++) {
            if ((t < hit.from() || t >= hit.to()) && CUES.contains(Atoms.plain(tokens.texts()[t]))) {
                return true;
            }
        }
        return false;
    }
}
