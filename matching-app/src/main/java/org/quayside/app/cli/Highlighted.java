package org.quayside.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quayside.extraction.text.Span;

/** A text with marks around what was found in it: {@code [skill]}, {@code [-denied-]}, {@code {unlisted}}, {@code <fact>}; on a terminal also in colour. */
final class Highlighted {
    private static final String END = "\u001B[0m";

    private final String text;
    private final boolean colour;
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(Span place, String before, String after, String colour) {}

    Highlighted(String text, boolean colour) {
        this.text = text;
        this.colour = colour;
    }

    void skills(List<Span> places) {
        places.forEach(place -> marks.add(new Mark(place, "[", "]", "\u001B[1;32m")));
    }

    void denied(List<Span> places) {
        places.forEach(place -> marks.add(new Mark(place, "[-", "-]", "\u001B[1;31m")));
    }

    void unlisted(List<Span> places) {
        places.forEach(place -> marks.add(new Mark(place, "{", "}", "\u001B[1;33m")));
    }

    void facts(List<Span> places) {
        places.forEach(place -> marks.add(new Mark(place, "<", ">", "\u001B[1;34m")));
    }

    @Override
    public String toString() {
        marks.sort(Comparator.comparing(Mark::place));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.place().start() >= at) {
                out.append(text, at, mark.place().start()).append(colour ? mark.colour() : "").append(mark.before())
                        .append(text, mark.place().start(), mark.place().end()).append(mark.after()).append(colour ? END : "");
                at = mark.place().end();
            }
        }
        return out.append(text, at, text.length()).toString();
    }
}
