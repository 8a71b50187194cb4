package org.quayside.scoring;

import org.quayside.extraction.text.Span;

/** Where a fact stands: a document and a place in its text. Texts are quoted on reading, never stored with a score. */
public record Evidence(String documentId, Span span) {}
