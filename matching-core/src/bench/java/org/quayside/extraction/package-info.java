/** Benchmarks of the reading; docs/quality.md has the commands. They live in this package to reach its tokens. */
@NullMarked
package org.quayside.extraction;

import org.jspecify.annotations.NullMarked;
