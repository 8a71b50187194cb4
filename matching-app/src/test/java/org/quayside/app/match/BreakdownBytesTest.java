package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quayside.extraction.text.Span;
import org.quayside.scoring.Category;
import org.quayside.scoring.CategoryScore;
import org.quayside.scoring.Credit;
import org.quayside.scoring.Evidence;
import org.quayside.scoring.GateOutcome;
import org.quayside.scoring.GateReason;
import org.quayside.scoring.RequirementScore;
import org.quayside.scoring.Score;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.SkillRequirement;

class BreakdownBytesTest {
    @Test
    void a_breakdown_comes_back_as_it_was_written() {
        var met = new RequirementScore(new SkillRequirement(List.of(new SkillId("java"), new SkillId("kotlin")), Importance.REQUIRED, 35, true), 15_000, 45_000,
                new Credit(9_000, new SkillId("java"), new SkillId("spring-framework"), 9_000, 1, 10_000, 6_500), List.of(evidence(0, 4), evidence(1_000_000, 1_000_007)),
                List.of(new Evidence("vacancy/1", new Span(3, 9))), List.of());
        var missing = new RequirementScore(new SkillRequirement(List.of(new SkillId("java")), Importance.PREFERRED, null, false), 1, 1,
                new Credit(0, null, null, 0, 0, 0, 0), List.of(), List.of(), List.of(evidence(7, 8)));
        var categories = List.of(
                new CategoryScore(Category.SALARY, 40, 10_000, Verdict.PASS, true, new TreeMap<>(java.util.Map.of("wish", "31000", "offered", "24000"))),
                new CategoryScore(Category.PLACE, 0, 0, Verdict.UNKNOWN, false, new TreeMap<>(java.util.Map.of("district", "灣仔", "none", ""))));
        var gates = List.of(new GateOutcome(GateReason.HIDDEN_FROM_ORGANIZATION, new TreeMap<>()),
                new GateOutcome(GateReason.SKILL_SHOWN, new TreeMap<>(java.util.Map.of("skills", "java,kotlin", "by", "spring-framework"))));
        var breakdown = new ScoreBreakdown("x1-3fa2b91c-s1-e12", new Score(7_365, 10_000, 0, Verdict.FAIL), categories, List.of(met, missing), gates);

        assertThat(BreakdownBytes.read(BreakdownBytes.of(breakdown))).isEqualTo(breakdown);
    }

    @Test
    void another_form_is_refused() {
        assertThatThrownBy(() -> BreakdownBytes.read(new byte[] {2, 0})).hasMessageContaining("form 2");
    }

    private static Evidence evidence(int start, int end) {
        return new Evidence("cv/8d7f4a34", new Span(start, end));
    }
}
