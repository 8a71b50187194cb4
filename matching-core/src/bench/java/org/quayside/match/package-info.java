/**
 * Benchmarks of the match book beside Lucene, on a seeded market; docs/performance.md has the commands. They live in this package to reach
 * the sweeps themselves.
 */
@NullMarked
package org.quayside.match;

import org.jspecify.annotations.NullMarked;
