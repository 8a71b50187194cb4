/**
 * The match book: both sides of the market in memory, and both rankings kept exact with every change.
 *
 * <p>{@link org.quayside.match.MatchBook} is the door. Behind it, each side is a {@code Roster} (members at small whole numbers) and a
 * {@code Side}: the members laid out in flat arrays, in {@code Window}s of up to 4,096 similar ones. A change marks a member gone where it was
 * and adds it to a small open window; when much has changed, another thread puts everything in order again ({@code Likeness},
 * {@code Layout}) while the book serves. Each member owns a {@code RankedList} of the other side, with a little slack behind its visible
 * end so that a departure seldom costs a search; the lowest match that can still enter is the owner's <em>bar</em>.
 *
 * <p><b>Exact, without scoring every pair.</b> From a bar follows what the skills of a pair must at least come to when everything else is
 * at its best ({@link org.quayside.scoring.Reach}). A pair whose skills cannot is proved not to matter without being looked at:
 * <ul>
 * <li>{@code CandidateSweep}, a vacancy over all candidates. With a high bar, next to nothing may be missing, so a candidate must serve for
 * one of the few requirements that are rarest <em>in this window</em>. Only their lists are read to find somebody; the longer lists only
 * tell apart those already found. The best windows come first and raise the bar for the others. (This is MaxScore of text retrieval, with
 * requirements as groups, an order of its own for each window, and the bound of each candidate kept while lists are read.)
 * <li>{@code VacancySweep}, a candidate over all vacancies. Every posting of a vacancy under a skill says how far the skills can come if this
 * requirement is the rarest that the candidate serves for. Postings are ordered by it and read down to what the lists ask for, so that the
 * long lists of common skills are hardly ever read. (This is prefix filtering of similarity joins, with a bar for each owner.)
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
