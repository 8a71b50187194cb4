package org.quayside.extraction.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quayside.extraction.text.DataFile;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.text.Tokens;
import org.quayside.spans.AnnotatedSentence;
import org.quayside.spans.SpanModel;

/**
 * Reads sentences in which people marked the mentions with square brackets, one sentence to a line; lines that begin with {@code #} are comments.
 *
 * <p>Tokens are those that the readers see. Brackets nest and dangle nowhere, and begin and end where tokens do; anything else is refused with the line.
 */
public final class TrainingText {
    private TrainingText() {}

    /** The sentences that come with the program. */
    public static List<AnnotatedSentence> shipped() {
        var sentences = new ArrayList<AnnotatedSentence>();
        files("cv-en", "ad-en", "cv-zh", "ad-zh").forEach((name, text) -> sentences.addAll(read(name, text)));
        return sentences;
    }

    /** The shipped files of these kinds, in order: name → text. */
    static Map<String, String> files(String... kinds) {
        var files = new LinkedHashMap<String, String>();
        for (var kind : kinds) {
            for (var number = 1; ; number++) {
                var name = "training/%s-%02d.txt".formatted(kind, number);
                try (var stream = DataFile.find(name)) {
                    if (stream == null) {
                        break;
                    }
                    files.put(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    /** @throws IllegalArgumentException with the file's name and line of the first fault */
    public static List<AnnotatedSentence> read(String name, String text) {
        var sentences = new ArrayList<AnnotatedSentence>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(sentence(line.strip(), name + ":" + number));
            }
        }
        return sentences;
    }

    private static AnnotatedSentence sentence(String line, String place) {
        var plain = new StringBuilder(line.length());
        var marked = new ArrayList<Span>();
        var open = -1;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '[' && open < 0) {
                open = plain.length();
            } else if (c == ']' && open >= 0 && plain.length() > open) {
                marked.add(new Span(open, plain.length()));
                open = -1;
            } else if (c == '[' || c == ']') {
                throw new IllegalArgumentException(place + ": the brackets do not pair: " + line);
            } else {
                plain.append(c);
            }
        }
        if (open >= 0) {
            throw new IllegalArgumentException(place + ": the brackets do not pair: " + line);
        }
        var tokens = Tokens.of(plain.toString());
        var mentions = marked.stream().map(span -> covered(tokens, span, place, line)).toList();
        return new AnnotatedSentence(List.of(tokens.texts()), mentions);
    }

    private static opennlp.tools.util.Span covered(Tokens tokens, Span span, String place, String line) {
        var from = -1;
        var to = -1;
        for (var t = 0; t < tokens.size(); t++) {
            from = tokens.starts()[t] == span.start() ? t : from;
            to = tokens.ends()[t] == span.end() ? t + 1 : to;
        }
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(place + ": a bracket is not where a token begins or ends: " + line);
        }
        return new opennlp.tools.util.Span(from, to, SpanModel.TYPE);
    }
}
