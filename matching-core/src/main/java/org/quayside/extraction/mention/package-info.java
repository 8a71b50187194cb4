/**
 * Names of skills that are meant. Of what the gazetteer finds {@code MentionFinder} decides which are, by rules for kinds of names that mean something else (firms, products, clients' fields) and by a trained model for
 * names that are words. Work told by verbs ("handled guest complaints") is found here, too.
 */
@NullMarked
package org.quayside.extraction.mention;

import org.jspecify.annotations.NullMarked;
