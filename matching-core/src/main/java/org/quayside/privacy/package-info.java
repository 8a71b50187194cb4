/** Marks for what is personal in an event. */
@NullMarked
package org.quayside.privacy;

import org.jspecify.annotations.NullMarked;
