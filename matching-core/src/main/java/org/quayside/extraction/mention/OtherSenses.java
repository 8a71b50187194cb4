package org.quayside.extraction.mention;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.DataFile;

/**
 * Names that mean something else beside certain words: coding of diagnoses is no programming, and servers of a restaurant carry plates.
 *
 * <p>A word of the list counts anywhere in the passage, one that begins with {@code >} right behind the name alone ("concrete experience"), with {@code <} right before it. Behind these signs may stand
 * more words than one, {@code #} being any number ("accounting for 65 %"); Chinese ones may be of any length (數據中心 beside 工程). For names of fields; whether an ambiguous name of a technology is meant, {@link MeaningModel} says.
 */
final class OtherSenses {
    private final Map<String, Words> against = new HashMap<>();

    /** Several words right behind the name or right before it. */
    private record Sequence(boolean behind, List<String> words) {
        static Sequence of(String text) {
            return new Sequence(text.startsWith(">"), List.of(text.substring(1).split(" ")));
        }

        boolean stands(String[] tokens, int from, int to) {
            var start = behind ? to : from - words.size();
            return start >= 0 && start + words.size() <= tokens.length && IntStream.range(0, words.size()).allMatch(w -> isWord(words.get(w), tokens[start + w]));
        }

        private static boolean isWord(String word, String token) {
            return word.equals("#") ? Character.isDigit(token.charAt(0)) : word.equals(Atoms.plain(token));
        }
    }

    /** @param tokens that are one token each, {@code runs} of Han characters, which are a token each */
    private record Words(Set<String> tokens, List<String> runs, List<Sequence> sequences) {
        static Words of(List<String> words) {
            var tokens = new HashSet<>(words);
            var runs = words.stream().filter(Words::isRun).toList();
            var sequences = words.stream().filter(word -> word.indexOf(' ') > 0).toList();
            runs.forEach(tokens::remove);
            sequences.forEach(tokens::remove);
            return new Words(Set.copyOf(tokens), runs, sequences.stream().map(Sequence::of).toList());
        }

        private static boolean isRun(String word) {
            var at = word.startsWith(">") || word.startsWith("<") ? 1 : 0;
            return word.length() > at + 1 && word.chars().anyMatch(c -> Atoms.isHan((char) c));
        }
    }

    OtherSenses() {
        DataFile.rows("other-senses.tsv").forEach(row -> against.put(row.getField("name"), Words.of(DataFile.values(row, "words"))));
    }

    /** Whether a word of the same passage says that tokens {@code from} to {@code to} (exclusive) are not meant as the skill. */
    boolean apply(String[] tokens, int from, int to) {
        var name = to - from == 1 ? Atoms.plain(tokens[from]) : joined(tokens, from, to, Atoms.isHan(tokens[from].charAt(0)) || Atoms.isHan(tokens[to - 1].charAt(0)) ? "" : " ");
        var words = against.get(name);
        return words != null && (hasToken(words.tokens(), tokens, from, to) || hasRun(words.runs(), tokens, from, to) || words.sequences().stream().anyMatch(sequence -> sequence.stands(tokens, from, to)));
    }

    private static boolean hasToken(Set<String> words, String[] tokens, int from, int to) {
        for (var token : tokens) {
            if (words.contains(Atoms.plain(token))) {
                return true;
            }
        }
        return to < tokens.length && words.contains(">" + Atoms.plain(tokens[to])) || from > 0 && words.contains("<" + Atoms.plain(tokens[from - 1]));
    }

    private static boolean hasRun(List<String> runs, String[] tokens, int from, int to) {
        if (runs.isEmpty()) {
            return false;
        }
        var before = joined(tokens, 0, from, "");
        var after = joined(tokens, to, tokens.length, "");
        var passage = before + joined(tokens, from, to, "") + after;
        for (var run : runs) {
            var meant = switch (run.charAt(0)) {
                case '>' -> after.startsWith(run.substring(1));
                case '<' -> before.endsWith(run.substring(1));
                default -> passage.contains(run);
            };
            if (meant) {
                return true;
            }
        }
        return false;
    }

    private static String joined(String[] tokens, int from, int to, String gap) {
        return Atoms.plain(String.join(gap, Arrays.asList(tokens).subList(from, to)));
    }
}
