package org.quayside.match;

import java.util.List;

/**
 * How a list differs from what it was at the last drain.
 *
 * @param left who stood on it and does no more, in no order; somebody who also is in {@code rows} only left their place
 * @param rows those who came or got another score, in the list's order
 * @param <I> kind of the listed ones' ids
 */
public record ListChange<I>(List<I> left, List<Ranked<I>> rows) {}
