/**
 * The score of one pair, defined in docs/score.md and computed here in whole numbers only.
 *
 * <p>What goes in are two plain records: a {@link org.quayside.scoring.Profile} (what a candidate declares, over what the CV shows) and
 * {@link org.quayside.scoring.Requirements} (what a vacancy states, over what its text says). Nothing else about a person exists here:
 * there is no field for a name, an age or a photo.
 *
 * <p>A {@link org.quayside.scoring.Scorer} belongs to one {@link org.quayside.scoring.EngineVersion}: one taxonomy, one set of
 * {@link org.quayside.scoring.SkillCounts}, one arithmetic. It gives a {@link org.quayside.scoring.Score}, or the same score with its
 * reasons, a {@link org.quayside.scoring.ScoreBreakdown}: codes and numbers that a page words in its reader's language, and places in
 * texts, never quotes from them.
 *
 * <p>Each named quantity has one home: {@link org.quayside.scoring.Credit}, {@code Fit}, {@code Appeal}, {@code Gates}. Score and breakdown
 * call the same ones. {@link org.quayside.scoring.CandidateFacts} and {@link org.quayside.scoring.VacancyFacts} are the two records laid
 * out for scoring one against many.
 */
@NullMarked
package org.quayside.scoring;

import org.jspecify.annotations.NullMarked;
