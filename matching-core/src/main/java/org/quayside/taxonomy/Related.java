package org.quayside.taxonomy;

/**
 * A skill that serves for a wanted one.
 *
 * @param relatedness 3000..10,000 basis points; {@code hops} 0 (the skill itself), 1 or 2
 */
public record Related(SkillId skill, int relatedness, int hops) {}
