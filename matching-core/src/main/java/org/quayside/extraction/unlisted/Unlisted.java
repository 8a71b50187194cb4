package org.quayside.extraction.unlisted;

import org.quayside.extraction.text.Span;

/** A mention of a skill that the taxonomy does not list, as it is written. */
public record Unlisted(String text, Span place) {}
