package org.quayside.spans;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.util.Span;

/**
 * Reads BIO (CoNLL) files: a token and its tags on one line, apart by a tab or blanks, an empty line after each sentence.
 *
 * <p>{@code B} or {@code B-Skill} begins a mention, {@code I…} goes on with it, everything else is outside. An {@code I} without a {@code B} begins one,
 * as such files often have it.
 */
public final class ConllReader {
    private ConllReader() {}

    /** @param column of tags: 1 is the first after the token */
    public static List<AnnotatedSentence> read(Path file, int column) throws IOException {
        var sentences = new ArrayList<AnnotatedSentence>();
        var tokens = new ArrayList<String>();
        var tags = new ArrayList<String>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    finish(tokens, tags, sentences);
                } else {
                    var fields = line.strip().split(line.indexOf('\t') >= 0 ? "\t" : "\\s+");
                    if (fields.length <= column) {
                        throw new IllegalArgumentException("%s:%d: '%s' has no column %d".formatted(file.getFileName(), number, line, column));
                    }
                    tokens.add(fields[0]);
                    tags.add(fields[column].strip().toUpperCase(Locale.ROOT));
                }
            }
        }
        finish(tokens, tags, sentences);
        return sentences;
    }

    private static void finish(List<String> tokens, List<String> tags, List<AnnotatedSentence> sentences) {
        if (!tokens.isEmpty()) {
            sentences.add(new AnnotatedSentence(tokens, spans(tags)));
            tokens.clear();
            tags.clear();
        }
    }

    private static List<Span> spans(List<String> tags) {
        var spans = new ArrayList<Span>();
        var start = -1;
        for (var i = 0; i <= tags.size(); i++) {
            var tag = i < tags.size() ? tags.get(i) : "O";
            if (start >= 0 && !tag.startsWith("I")) {
                spans.add(new Span(start, i, SpanModel.TYPE));
                start = -1;
            }
            if (tag.startsWith("B") || tag.startsWith("I") && start < 0) {
                start = i;
            }
        }
        return spans;
    }
}
