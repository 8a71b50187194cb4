/**
 * The match book: both sides of the market in memory, and both rankings kept exact with every change.
 *
 * <p>{@link org.quayside.match.MatchBook} is the door. Behind it, each side is a {@code Roster} (members at small whole numbers) and a
 * {@code Side}: the members laid out in flat arrays, in {@code Window}s of up to 4,096 similar ones. A change marks a member gone where it was
 * and adds it to a small open window; when much has changed, another thread puts everything in order again ({@code Likeness},
 * {@code Layout}) while the book serves. Each member owns a {@code RankedList} of the other side, with a little slack behind its visible
 * end so that a departure seldom costs a search; the lowest match that can still enter is the owner's <em>bar</em>.
 *
 * <p><b>Exact, without scoring every pair.</b> From a bar follows what a pair may lose on the way from a perfect match
 * ({@link org.quayside.scoring.Reach}). A pair that certainly loses more is proved not to matter without being scored:
 * <ul>
 * <li>{@code CandidateSweep}, a vacancy over all candidates. What each of them loses at least, by missing requirements, unmet wishes and all else
 * that is asked, is counted for a whole window at once ({@code LossCounter} over rows of bits, see {@code SkillRows}), and a window is left as soon as nobody
 * in it is within reach. The best windows come first and raise the bar for the others.
 * <li>{@code VacancySweep}, a candidate over all vacancies. What the candidate earns for everything that anybody asks ({@code Asks}) is worked out
 * once, and from that the skills' part of every pair is added up, list by list ({@code Postings}, {@code SkillSums}); vacancies whose bars are out
 * of its reach are done with.
 * <li>{@code SkillChange}, a candidate of whom nothing but skills changed. Only vacancies are looked at of which something is served otherwise than before.
 * </ul>
 * What is left is scored in full from flat arrays ({@link org.quayside.scoring.PairScore}); {@link org.quayside.scoring.Scorer} is the
 * same arithmetic for single pairs, and the tests compare both with an obvious implementation. Pairs without a shared skill are not
 * forgotten: where a bar is so low that the skills need not bring anything, everybody is scored.
 *
 * <p>What is on a list depends on who is in the book and on nothing else: neither the order of events, nor windows, slack or threads.
 * {@link org.quayside.match.PublishedDifference} turns what is published of a vacancy and what its list wants into
 * {@link org.quayside.match.MatchEvent}s; storing and sending them is not done here.
 */
@NullMarked
package org.quayside.match;

import org.jspecify.annotations.NullMarked;
