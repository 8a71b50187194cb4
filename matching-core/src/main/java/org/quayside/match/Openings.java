package org.quayside.match;

import java.util.List;
import org.quayside.taxonomy.SkillId;

/**
 * What a candidate has a chance at now, and which single skills would open most besides. A vacancy is open if the pair's match reaches its
 * threshold and no gate fails; whether others are better does not matter here. What a candidate hides from is never open. Of those that are
 * not open only vacancies count for which the skills come to a quarter already: else a single word would open posts of another trade.
 *
 * <p>Pairs that {@code Traits} cannot hold are counted where they are open, but not searched for skills.
 *
 * @param vacancies live ones that ask for a skill, {@code open} of them are open now
 * @param best those that open most first, then by id; each opens at least one
 */
public record Openings(int vacancies, int open, List<Opening> best) {
    /** A skill to learn, and how many vacancies would be open that are not. */
    public record Opening(SkillId skill, int opens) {}
}
