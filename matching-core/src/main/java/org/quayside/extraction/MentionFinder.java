package org.quayside.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quayside.taxonomy.SkillKind;

/**
 * Decides which of the gazetteer's hits are mentions of a skill.
 *
 * <p>The name of a technology that also means something else counts in a list of skills; beside a technology that is beyond doubt, in the same
 * passage; or near a word that speaks of skills ("proficient in Go"). Elsewhere it does not: nobody who "excels" or "goes" knows Excel or Go. Other
 * ambiguous names count only as items of a list.
 */
final class MentionFinder {
    private static final int CUE_REACH = 6;
    private static final Set<String> CUES = Set.of(
            "proficient", "proficiency", "programming", "coding", "language", "languages", "framework", "frameworks", "software", "developer",
            "programmer", "tool", "tools", "using", "knowledge", "skills", "skill", "expertise", "familiar", "familiarity", "certified",
            "熟", "懂", "用", "精", "識", "悉");
    private static final Set<String> BEFORE_ITEM = Set.of(
            "and", "or", "in", "of", "with", "on", "the", "a", "an", "strong", "good", "excellent", "great", "basic", "advanced", "solid", "some", "any",
            "is", "be", "being", "are", "highly", "very", "both", "either", "digital", "like", "as", "eg");
    private static final Set<String> AFTER_ITEM = Set.of(
            "and", "or", "skill", "skills", "experience", "knowledge", "ability", "abilities", "licence", "license", "background", "exposure", "is", "are", "a",
            "an", "preferred", "required", "with", "etc", "functions", "field", "industry", "sector", "team", "person");
    private static final Set<String> MISLEADING_NEXT = Set.of("for", "to");

    private final SkillGazetteer gazetteer;

    MentionFinder(SkillGazetteer gazetteer) {
        this.gazetteer = gazetteer;
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
        if (hit.kind() == SkillKind.TECHNOLOGY) {
            return company || hasCue(hit, tokens) || inList && (!isShort(hit, tokens) || hit.from() == 0 && hit.to() == tokens.size());
        }
        return inList && isItem(hit, tokens, next);
    }

    /** Two or three letters stand for too much: in a list they count beside other technology, or alone on their line. */
    private static boolean isShort(SkillGazetteer.Hit hit, Tokens tokens) {
        return tokens.ends()[hit.to() - 1] - tokens.starts()[hit.from()] <= 3;
    }

    /** "Driving, sales" are items of a list; "driving results" and "evaluate options" are not. */
    private static boolean isItem(SkillGazetteer.Hit hit, Tokens tokens, String next) {
        var before = hit.from() == 0 ? "" : Atoms.plain(tokens.texts()[hit.from() - 1]);
        return opensItem(before) && closesItem(Atoms.plain(next));
    }

    private static boolean opensItem(String word) {
        return word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0)) || Atoms.isHan(word.charAt(0)) || BEFORE_ITEM.contains(word);
    }

    private static boolean closesItem(String word) {
        return word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0)) || Atoms.isHan(word.charAt(0)) || AFTER_ITEM.contains(word);
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
