package org.quayside.app.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.quayside.scoring.GateOutcome;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** A gate's reason in a few English words. */
final class GateWords {
    private GateWords() {}

    static String of(GateOutcome gate, Taxonomy taxonomy) {
        var p = gate.parameters();
        return switch (gate.reason()) {
            case NO_SKILL_ASKED -> "no skill asked";
            case SKILL_SHOWN -> skills(p.get("skills"), taxonomy) + " shown";
            case SKILL_NOT_SHOWN -> skills(p.get("skills"), taxonomy) + " not shown";
            case SKILL_DENIED -> "the CV says there is no " + skills(p.get("skills"), taxonomy);
            case SKILL_MISSING_STRICT -> skills(p.get("skills"), taxonomy) + " is indispensable and not shown";
            case EXCLUDED_ABSENT -> "no " + skills(p.get("skill"), taxonomy);
            case EXCLUDED_PRESENT -> "has %s, which the vacancy excludes".formatted(skills(p.get("by"), taxonomy));
            case PERMIT_HELD -> "may work in Hong Kong";
            case PERMIT_SPONSORED -> "permit is sponsored";
            case PERMIT_NOT_STATED -> "right to work not stated";
            case SPONSORING_NOT_STATED -> "needs a permit; sponsoring not stated";
            case PERMIT_NOT_SPONSORED -> "needs a permit, which is not sponsored";
            case NOT_ON_SITE -> "not on site";
            case DISTRICT_WISHED -> "district is wished";
            case DISTRICT_NOT_STATED -> "place of work not stated";
            case WISHED_DISTRICTS_NOT_STATED -> "wished districts not stated";
            case WORK_MODE_NOT_STATED -> "on site or remote not stated";
            case DISTRICT_NOT_WISHED -> "%s is not among the wished districts".formatted(p.getOrDefault("district", "the place"));
            case LANGUAGE_DECLARED -> language(p.get("language")) + " declared";
            case LANGUAGE_NOT_DECLARED -> "%s %s not declared".formatted(language(p.get("language")), p.get("asked"));
            case LANGUAGE_BELOW -> "%s %s, %s is asked".formatted(language(p.get("language")), p.get("declared"), p.get("asked"));
            case SALARY_REACHES_FLOOR -> "salary reaches the floor";
            case SALARY_NOT_STATED -> "salary not stated";
            case SALARY_BELOW_FLOOR -> "salary HK$%s is below the floor of HK$%s".formatted(p.get("offered"), p.get("floor"));
            case HIDDEN_FROM_ORGANIZATION -> "the candidate hides from this organisation";
        };
    }

    private static String skills(@org.jspecify.annotations.Nullable String ids, Taxonomy taxonomy) {
        return ids == null ? "" : Arrays.stream(ids.split(",")).map(id -> taxonomy.find(new SkillId(id)).map(s -> s.en()).orElse(id)).collect(Collectors.joining(" or "));
    }

    private static String language(@org.jspecify.annotations.Nullable String code) {
        return switch (String.valueOf(code)) {
            case "yue" -> "Cantonese";
            case "cmn" -> "Putonghua";
            default -> java.util.Locale.forLanguageTag(String.valueOf(code)).getDisplayLanguage(java.util.Locale.ENGLISH);
        };
    }
}
