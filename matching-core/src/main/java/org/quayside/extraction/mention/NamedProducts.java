package org.quayside.extraction.mention;

import java.util.List;
import java.util.Set;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.text.Atoms;
import org.quayside.taxonomy.SkillKind;

/**
 * Tells fields that only name what somebody built: who programmed the "Hospital System" and the "Payroll System" has done neither nursing nor payroll.
 *
 * <p>A capitalised word for a product behind capitalised words is the name of one. Names count as built where a passage lists several, or says with what technology one was
 * made. "Quality management systems" in small letters, and a lone system without technology, are left as they are: those are often a person's field.
 */
final class NamedProducts {
    private static final Set<String> NOUNS = Set.of("System", "Systems", "Portal", "Website", "App", "Apps", "Application", "Platform", "Module", "Chatbot");
    private static final Set<String> MAKING = Set.of(
            "built", "build", "building", "developed", "develop", "developing", "programmed", "coded", "created", "implemented", "architected", "designed", "enhanced");

    private NamedProducts() {}

    /** What of {@code hits} is left when fields within names of products are taken away. */
    static List<SkillGazetteer.Hit> without(List<SkillGazetteer.Hit> hits, String[] tokens) {
        if (hits.stream().noneMatch(hit -> isWithin(hit, tokens))) {
            return hits;
        }
        var names = 0;
        var making = false;
        for (var t = 0; t < tokens.length; t++) {
            names += t > 0 && NOUNS.contains(tokens[t]) && isCapitalised(tokens[t - 1]) ? 1 : 0;
            making |= MAKING.contains(Atoms.plain(tokens[t]));
        }
        var technology = hits.stream().anyMatch(hit -> hit.kind() == SkillKind.TECHNOLOGY && !hit.ambiguous());
        return names > 1 || making && technology ? hits.stream().filter(hit -> !isWithin(hit, tokens)).toList() : hits;
    }

    /** "[Payroll] System", "[Inventory Management] System", "[Payroll System]". */
    private static boolean isWithin(SkillGazetteer.Hit hit, String[] tokens) {
        if (hit.kind() == SkillKind.TECHNOLOGY || hit.kind() == SkillKind.INTERPERSONAL || !isCapitalised(tokens[hit.from()])) {
            return false;
        }
        var next = hit.to() < tokens.length && NOUNS.contains(tokens[hit.to()]) && isCapitalised(tokens[hit.to() - 1]);
        var management = hit.to() + 1 < tokens.length && tokens[hit.to()].equals("Management") && NOUNS.contains(tokens[hit.to() + 1]);
        return next || management || hit.to() - hit.from() > 1 && NOUNS.contains(tokens[hit.to() - 1]);
    }

    private static boolean isCapitalised(String token) {
        return Character.isUpperCase(token.charAt(0));
    }
}
