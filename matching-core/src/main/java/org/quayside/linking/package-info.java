/**
 * Phrases, sentences and titles linked to the taxonomy by likeness, where nothing is named literally.
 *
 * <p>The gazetteer of the extraction finds names; this finds meanings that are written otherwise: "web development" for "web programming". {@link
 * org.quayside.linking.SkillLinker} ranks the skills for a phrase, {@link org.quayside.linking.SentenceLinker} picks the set for a sentence, {@link
 * org.quayside.linking.OccupationLinker} reads titles and careers, {@link org.quayside.linking.OccupationReader} says which occupations a text speaks of and {@link
 * org.quayside.linking.OccupationDistance} how far somebody is from one. All lexical: stems, runs of letters, rarity ({@code LabelIndex}).
 */
@NullMarked
package org.quayside.linking;

import org.jspecify.annotations.NullMarked;
