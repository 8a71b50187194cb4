package org.quayside.app.quality;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param reference what others reached, in words; null: nobody known
 * @param ours a share 0..1, or a rate
 * @param n how many answers it is made of
 */
public record QualityRow(String task, String metric, @Nullable String reference, double ours, int n) {}
