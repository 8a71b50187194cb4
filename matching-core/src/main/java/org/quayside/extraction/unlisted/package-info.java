/** Mentions that no taxonomy lists, found by a trained model, and what keeps firms, places and people from among them. */
@NullMarked
package org.quayside.extraction.unlisted;

import org.jspecify.annotations.NullMarked;
