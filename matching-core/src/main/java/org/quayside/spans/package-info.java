/**
 * Mentions of skills that no taxonomy lists: a statistical finder, how it is trained, and how good it is.
 *
 * <p>{@link org.quayside.spans.SpanFinder} is OpenNLP's {@code NameFinderME} with features of our own ({@code SpanFeatures}): words, stems, shapes and
 * neighbours, what a dictionary says ({@link org.quayside.spans.Lexicon}), and clusters of words learned from raw text ({@link
 * org.quayside.spans.WordClusters}). {@link org.quayside.spans.SpanTrainer} trains it from {@link org.quayside.spans.AnnotatedSentence}s, which {@link
 * org.quayside.spans.ConllReader} reads from BIO files; {@link org.quayside.spans.SpanScore} measures it. Nothing here knows CVs, advertisements or the
 * taxonomy.
 */
@NullMarked
package org.quayside.spans;

import org.jspecify.annotations.NullMarked;
