package org.quayside.extraction.text;

import java.util.List;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * English plurals of single words, and "analyses": only these are folded, because full stems join what differs ({@code marketing} and {@code market}).
 * Snowball is the judge of whether two forms are one word. Not for several threads at once.
 */
public final class Plurals {
    private final SnowballStemmer stemmer = new SnowballStemmer(ALGORITHM.ENGLISH);

    /** The singular that {@code word} is the regular plural of, else the word itself. */
    public String fold(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("lyses")) {
            return word.substring(0, word.length() - 2) + "is";
        }
        if (word.endsWith("ies")) {
            return same(word, word.substring(0, word.length() - 3) + "y");
        }
        return same(word, word.substring(0, word.length() - (takesEs(word.substring(0, word.length() - 2)) ? 2 : 1)));
    }

    /** How {@code word}, a singular, may stand in a text. */
    public List<String> forms(String word) {
        if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z') || word.length() < 3) {
            return List.of(word);
        }
        if (word.endsWith("lysis")) {
            return List.of(word, word.substring(0, word.length() - 2) + "es");
        }
        var stem = word.substring(0, word.length() - 1);
        var plural = word.endsWith("y") && !"aeiou".contains(stem.substring(stem.length() - 1)) ? stem + "ies" : word + (takesEs(word) ? "es" : "s");
        return same(plural, word).equals(word) ? List.of(word, plural) : List.of(word);
    }

    private static boolean takesEs(String word) {
        return word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh") || word.endsWith("ss");
    }

    private String same(String plural, String singular) {
        return stemmer.stem(plural).toString().contentEquals(stemmer.stem(singular)) ? singular : plural;
    }
}
