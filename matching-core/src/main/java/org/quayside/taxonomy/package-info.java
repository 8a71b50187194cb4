/** Skills and occupations: what they are called, how they hang together, how far one serves for another. */
@NullMarked
package org.quayside.taxonomy;

import org.jspecify.annotations.NullMarked;
