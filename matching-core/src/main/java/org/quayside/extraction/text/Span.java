package org.quayside.extraction.text;

/** A place in a text: characters {@code start} (inclusive) to {@code end} (exclusive), as in {@link String#substring}. */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span %d..%d".formatted(start, end));
        }
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
