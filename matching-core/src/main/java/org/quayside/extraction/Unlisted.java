package org.quayside.extraction;

/** A mention of a skill that the taxonomy does not list, as it is written. */
public record Unlisted(String text, Span place) {}
