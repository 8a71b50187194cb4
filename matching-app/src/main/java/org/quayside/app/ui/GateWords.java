package org.quayside.app.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.GateOutcome;
import org.quayside.scoring.GateReason;
import org.quayside.taxonomy.SkillId;

/** Words why a gate came out as it did. */
record GateWords(Words words) {
    String of(GateOutcome outcome) {
        var key = "gate." + outcome.reason();
        var facts = outcome.parameters();
        return switch (outcome.gate()) {
            case REQUIREMENTS_STATED, PERMIT, HIDDEN -> words.text(key);
            case REQUIRED_SKILL -> outcome.reason() == GateReason.SKILL_SHOWN ? shown(key, facts) : words.text(key, words.anyOf(facts.get("skills")));
            case EXCLUDED_SKILL -> words.text(key, words.anyOf(facts.get("skill")), words.anyOf(facts.get("by")));
            case PLACE -> words.text(key, facts.get("district"));
            case LANGUAGE -> words.text(key, words.language(facts.getOrDefault("language", "und")), level(facts.get("asked")),
                    level(facts.get("declared")));
            case SALARY -> words.text(facts.containsKey("floor") ? key : key + ".withheld", dollars(facts.get("floor")), dollars(facts.get("offered")));
        };
    }

    private String shown(String key, Map<String, String> facts) {
        var asked = facts.get("skills");
        var by = facts.get("by");
        return by == null || by.equals(asked)
                ? words.text(key, words.anyOf(asked))
                : words.text(key + ".by", words.anyOf(asked), words.skill(new SkillId(by)));
    }

    private @Nullable String level(@Nullable String code) {
        return code == null ? null : words.text("level." + code);
    }

    private @Nullable String dollars(@Nullable String amount) {
        return amount == null ? null : words.dollars(Long.parseLong(amount));
    }
}
