/** Benchmarks of the reading; docs/quality.md has the commands. They live in this package to reach the gazetteer. */
@NullMarked
package org.quayside.extraction.gazetteer;

import org.jspecify.annotations.NullMarked;
