package org.quayside.app.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Category;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.VacancyId;

/**
 * What another engine would change.
 *
 * @param from the engine that is served, {@code fromPosition} the last event that its lists hold; {@code to} likewise
 * @param movers pairs whose score moves farthest, farthest first
 */
public record EngineReport(String from, long fromPosition, String to, long toPosition, Lists shortlists, Lists suggestions,
        Publication publication, List<Mover> movers) {

    /**
     * Lists of one kind; means are over those that are not empty on both sides.
     *
     * @param affected those with other rows, or rows in another order
     * @param overlapAt10 mean share of the first ten that both name, 0..1; {@code overlap}: of all rows
     * @param kendallDistance mean distance of the orders, 0: the same, 1: nothing in common, see {@link TopLists}
     */
    public record Lists(int compared, int affected, double overlapAt10, double overlap, double kendallDistance) {}

    /**
     * What the switch would publish.
     *
     * @param standing pairs that are published now
     * @param share of all pairs that stand before or after, how many are told of, 0..1
     */
    public record Publication(int standing, int found, int changed, int lost, double share) {}

    /**
     * @param rankBefore from 1 on, null: not on the list
     * @param before the match, in basis points
     * @param because what moved most; null: nothing that can be named
     */
    public record Mover(VacancyId vacancy, String title, CandidateId candidate, @Nullable Integer rankBefore, @Nullable Integer rankAfter, int before,
            int after, @Nullable Cause because) {}

    /**
     * A part of the score, and what it gives to the match before and after, in basis points.
     *
     * @param anyOf the requirement, {@code names} in words; empty: a category
     */
    public record Cause(List<SkillId> anyOf, List<String> names, @Nullable Category category, int before, int after) {
        int moved() {
            return Math.abs(after - before);
        }
    }
}
