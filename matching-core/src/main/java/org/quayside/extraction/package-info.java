/** Reading texts: which skills, years, languages and conditions a CV or an advertisement states, and where. */
@NullMarked
package org.quayside.extraction;

import org.jspecify.annotations.NullMarked;
