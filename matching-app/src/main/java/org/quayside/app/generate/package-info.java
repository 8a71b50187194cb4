/**
 * A whole career fair, written from a seed: organisations, vacancies and candidates with the proportions of Hong Kong's market in the
 * spring of 2025. Everything is in the words; no flag says which sector an organisation belongs to, whether a vacancy asks for artificial
 * intelligence, or whether a person wants to change career. What was meant is kept apart as {@link
 * org.quayside.app.generate.GeneratedTruth}, so that what is read from the texts can be compared with it.
 */
@NullMarked
package org.quayside.app.generate;

import org.jspecify.annotations.NullMarked;
