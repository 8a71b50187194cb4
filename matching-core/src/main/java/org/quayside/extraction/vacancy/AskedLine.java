package org.quayside.extraction.vacancy;

import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Span;
import org.quayside.vacancy.Importance;

/** A sentence or bullet of an advertisement, and how much that insists on what it names; null: it asks for nothing. */
public record AskedLine(Span place, @Nullable Importance importance) {}
