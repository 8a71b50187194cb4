/** A candidate's suggestions for the person: rows, and a stream that says when they have changed. */
@NullMarked
package org.quayside.app.suggestion;

import org.jspecify.annotations.NullMarked;
