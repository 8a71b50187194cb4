/** A candidate's suggestions: a stream that says when they have changed. */
@NullMarked
package org.quayside.app.suggestion;

import org.jspecify.annotations.NullMarked;
