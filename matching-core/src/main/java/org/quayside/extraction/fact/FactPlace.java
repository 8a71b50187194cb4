package org.quayside.extraction.fact;

import org.quayside.extraction.text.Span;

/**
 * Where a text says one of the facts that a reading holds, for people who look at the text; nothing is scored from it.
 *
 * @param fact {@code years}, {@code seniority}, {@code language}, {@code education}, {@code salary}, {@code district}, {@code workMode}, {@code employmentType} or {@code permit}
 */
public record FactPlace(String fact, Span place) {}
