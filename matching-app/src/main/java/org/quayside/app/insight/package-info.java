/**
 * The market in figures: what is open, who hires, what is asked for and what is paid, over all or at one fair.
 *
 * <p>{@link org.quayside.app.insight.MarketProjector} keeps what only the texts tell and lists do not: the sector that an organisation
 * writes about, names that no taxonomy lists, who wants to change into AI, and when a vacancy opened and closed. Figures are put together
 * from that and from what matching knows, when somebody asks; each comes with its definition and, where no person is behind it, with a link
 * to what it counts. {@code docs/market.md} says how far to trust them.
 */
@NullMarked
package org.quayside.app.insight;

import org.jspecify.annotations.NullMarked;
