package org.quayside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Credit;
import org.quayside.scoring.Evidence;
import org.quayside.scoring.RequirementScore;

/**
 * Words what a requirement asks, what answers it and how much that counts.
 *
 * @param texts the text that evidence points into, null: not to be had (any more)
 */
record RequirementWords(Words words, Function<Evidence, @Nullable String> texts) {
    private static final int FULL = 10_000;
    private static final int YEARS_UNKNOWN = 8_000;
    private static final int MOST_QUOTES = 2;

    Reasons.Requirement of(RequirementScore score) {
        var requirement = score.requirement();
        var years = requirement.years();
        var quotes = new ArrayList<Quote>();
        quote("vacancy", score.vacancyEvidence(), 1, quotes);
        quote("cv", score.candidateEvidence(), MOST_QUOTES, quotes);
        quote("denial", score.denialEvidence(), 1, quotes);
        return new Reasons.Requirement(words.anyOf(requirement.anyOf()), requirement.importance().name(),
                years == null ? null : words.text("reasons.years", Words.years(years), years / 10.0), requirement.strict(), Words.percent(score.credit().value()), kind(score.credit()),
                how(score), quotes);
    }

    /** Shown by itself or by something that counts nearly as much, answered by something near, or not at all. */
    static String kind(Credit credit) {
        if (credit.by() == null || credit.value() < Credit.NEAR) {
            return "gap";
        }
        return Credit.passes(credit.value(), credit.relatedness()) ? "has" : "near";
    }

    private List<String> how(RequirementScore score) {
        var credit = score.credit();
        var sentences = new ArrayList<String>();
        if (!score.denialEvidence().isEmpty()) {
            sentences.add(words.text("how.DENIED"));
        }
        var by = credit.by();
        var wanted = credit.wanted();
        if (by == null || wanted == null) {
            if (sentences.isEmpty()) {
                sentences.add(words.text("how.NONE"));
            }
            return sentences;
        }
        var relation = Relation.of(by, wanted, words.taxonomy());
        var parts = new ArrayList<String>();
        if (relation != Relation.SAME || score.requirement().anyOf().size() > 1) {
            parts.add(words.text("how." + relation, words.skill(by), words.skill(wanted), Words.percent(credit.relatedness())));
        }
        if (score.candidateEvidence().isEmpty()) {
            parts.add(words.text("how.declared"));
        }
        if (credit.depth() == YEARS_UNKNOWN) {
            parts.add(words.text("how.yearsUnknown", Words.percent(credit.depth())));
        } else if (credit.depth() < FULL) {
            parts.add(words.text("how.years", Words.percent(credit.depth())));
        }
        if (credit.recency() < FULL) {
            parts.add(words.text("how.recency", Words.percent(credit.recency())));
        }
        if (!parts.isEmpty()) {
            sentences.add(String.join(" · ", parts));
        }
        return sentences;
    }

    /** Adds the first few places, each line once. */
    private void quote(String source, List<Evidence> evidence, int most, List<Quote> quotes) {
        var before = quotes.size();
        for (var place : evidence) {
            var text = texts.apply(place);
            if (quotes.size() - before < most && text != null && place.span().end() <= text.length()) {
                var quote = Quote.of(source, text, place.span());
                if (quotes.stream().noneMatch(quote::isBeside)) {
                    quotes.add(quote);
                }
            }
        }
    }
}
