package org.quayside.app.shortlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.DecimalYears;
import org.quayside.app.match.Explanations.Explained;
import org.quayside.scoring.Category;
import org.quayside.scoring.CategoryScore;
import org.quayside.scoring.Evidence;
import org.quayside.scoring.Gate;
import org.quayside.scoring.GateOutcome;
import org.quayside.scoring.GateReason;
import org.quayside.scoring.RequirementScore;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Importance;

/** Why a pair scores as it does, as the API shows it. Numbers are basis points; spans are UTF-16 offsets into the text of the document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BreakdownBody(
        String candidate, String vacancy, String engine, int match, int fit, int appeal, Verdict verdict, List<CategoryBody> categories,
        List<RequirementBody> requirements, List<GateBody> gates) {
    record CategoryBody(Category category, Category.Side side, int weight, int value, Verdict verdict, boolean asked, Map<String, String> facts) {
        static CategoryBody of(CategoryScore score) {
            return new CategoryBody(score.category(), score.category().side(), score.weight(), score.value(), score.verdict(), score.asked(),
                    score.facts());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequirementBody(List<SkillId> skills, Importance importance, @Nullable BigDecimal years, boolean strict, int specificity, int weight,
            int credit, int relatedness, int hops, @Nullable SkillId by, List<Quote> inCv, List<Quote> inVacancy, List<Quote> denied) {
        static RequirementBody of(RequirementScore score, Explained explained) {
            var asked = score.requirement();
            var credit = score.credit();
            return new RequirementBody(asked.anyOf(), asked.importance(), DecimalYears.of(asked.years()), asked.strict(), score.specificity(),
                    score.weight(), credit.value(), credit.relatedness(), credit.hops(), credit.by(),
                    quotes(score.candidateEvidence(), explained), quotes(score.vacancyEvidence(), explained),
                    quotes(score.denialEvidence(), explained));
        }

        private static List<Quote> quotes(List<Evidence> evidence, Explained explained) {
            return evidence.stream().map(place -> Quote.of(place, explained)).toList();
        }
    }

    /** A place in a text and the words that stand there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Quote(String document, int start, int end, @Nullable String words) {
        static Quote of(Evidence place, Explained explained) {
            return new Quote(place.documentId(), place.span().start(), place.span().end(), explained.quote(place));
        }
    }

    record GateBody(Gate gate, GateReason reason, Verdict verdict, Map<String, String> parameters) {
        static GateBody of(GateOutcome outcome) {
            return new GateBody(outcome.gate(), outcome.reason(), outcome.verdict(), outcome.parameters());
        }
    }

    static BreakdownBody of(String candidate, String vacancy, Explained explained) {
        ScoreBreakdown b = explained.breakdown();
        return new BreakdownBody(candidate, vacancy, b.engine(), b.score().match(), b.score().fit(), b.score().appeal(), b.score().verdict(),
                b.categories().stream().map(CategoryBody::of).toList(),
                b.requirements().stream().map(requirement -> RequirementBody.of(requirement, explained)).toList(),
                b.gates().stream().map(GateBody::of).toList());
    }
}
