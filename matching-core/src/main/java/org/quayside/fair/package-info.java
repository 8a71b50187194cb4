/**
 * Career fairs: days at a place where organisations show vacancies and candidates come to see them.
 *
 * <p>Three small aggregates, so that ten thousand people who register on one morning do not wait for each other: the {@link
 * org.quayside.fair.Fair} itself (when, where, open or closed), one {@link org.quayside.fair.Stand} for each organisation that takes part,
 * with the vacancies it shows there, and one {@link org.quayside.fair.Visit} for each candidate. Whether a fair is open only the fair
 * knows: whoever sends a command to a stand or a visit sends {@link org.quayside.fair.FairCommand.RequireOpenFair} before it, in the same
 * transaction. A fair changes no score: it is a way to look at vacancies, lists and figures.
 */
@NullMarked
package org.quayside.fair;

import org.jspecify.annotations.NullMarked;
