/**
 * Names found in tokens in one pass: {@link org.quayside.extraction.gazetteer.SkillGazetteer} holds the taxonomy's names as a trie behind OpenNLP's
 * {@code TokenNameFinder}, {@code Phrases} holds any other words.
 */
@NullMarked
package org.quayside.extraction.gazetteer;

import org.jspecify.annotations.NullMarked;
