/** The score: gates, fit, appeal and match of one pair, defined once and explained in full. */
@NullMarked
package org.quayside.scoring;

import org.jspecify.annotations.NullMarked;
