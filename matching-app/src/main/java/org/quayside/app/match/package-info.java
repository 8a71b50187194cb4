/**
 * Matching: from the events of candidates and vacancies to ranked lists in MongoDB and the match log in SQL.
 *
 * <p>{@link org.quayside.app.match.MatchProjector} runs as the processor {@code matching}. For a batch of events it brings the state of
 * each changed candidate and vacancy up to date, reads new texts on all cores ({@link org.quayside.app.match.TextReading}), puts profiles
 * and requirements into the match book, and takes from it the lists that changed. What the lists want minus what is published goes to the
 * {@link org.quayside.app.match.MatchLog} and the {@link org.quayside.app.match.PublishedSet}, in one SQL transaction with the
 * processor's token; the documents follow in one flush after its commit.
 *
 * <p>Others read {@link org.quayside.app.match.Shortlists}, {@link org.quayside.app.match.Suggestions},
 * {@link org.quayside.app.match.Explanations} and the log, and hear of changes from {@link org.quayside.app.match.ListChanges}.
 */
@NullMarked
package org.quayside.app.match;

import org.jspecify.annotations.NullMarked;
