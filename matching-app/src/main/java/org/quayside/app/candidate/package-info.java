/** Candidates at the edge: files and requests become commands. */
@NullMarked
package org.quayside.app.candidate;

import org.jspecify.annotations.NullMarked;
