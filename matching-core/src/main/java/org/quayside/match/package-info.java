/** The match book: both sides of the market in memory, and both rankings kept current. */
@NullMarked
package org.quayside.match;

import org.jspecify.annotations.NullMarked;
