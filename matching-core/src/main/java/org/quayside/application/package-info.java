/** Applications: what the two sides decide about one pair of candidate and vacancy. */
@NullMarked
package org.quayside.application;

import org.jspecify.annotations.NullMarked;
