/**
 * The match book: both sides of the market in memory, and both rankings kept exact with every change.
 *
 * <p>{@link org.quayside.match.MatchBook} is the door. Behind it, each side is a {@code Roster} (members at small whole numbers), indexed
 * by skill ({@code Holders}: who has it; {@code Askers}: which requirements it serves for), and each member owns a {@code RankedList} of
 * the other side with a little slack behind its visible end. A new or changed candidate is swept over all vacancies, a new or changed
 * vacancy over all candidates; the sweep adds up skills by their postings and finishes every pair, because a pair without a shared skill
 * can still be good enough. A departure uses up slack, and only when that is gone costs a sweep.
 *
 * <p>What is on a list depends on who is in the book and on nothing else. {@link org.quayside.match.PublishedDifference} turns what is
 * published of a vacancy and what its list wants into {@link org.quayside.match.MatchEvent}s; storing and sending them is not done here.
 */
@NullMarked
package org.quayside.match;

import org.jspecify.annotations.NullMarked;
