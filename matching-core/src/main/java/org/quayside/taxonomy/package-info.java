/**
 * Skills and occupations: what they are called, how they hang together, how far one serves for another.
 *
 * <p>{@link org.quayside.taxonomy.Taxonomy#builtIn()} reads the data files in this package's resources: tables that people edit, checked as a
 * whole when they are loaded, with file and line in every complaint. {@link org.quayside.taxonomy.Relatedness} answers the one question that
 * the score asks of them: having this skill, how far does it serve where that one is wanted? Everything here is immutable and
 * computed once, so one instance serves every thread.
 */
@NullMarked
package org.quayside.taxonomy;

import org.jspecify.annotations.NullMarked;
