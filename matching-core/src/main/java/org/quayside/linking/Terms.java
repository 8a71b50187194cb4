package org.quayside.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * A label or a phrase as weighed features: stems of its words, and runs of three and four letters within words, so that spelling, word forms and compounds
 * ("datacentre", "data centers") still agree in part. Of Han characters also pairs: 王芳 has a character of 花王 (gardener), and nothing else. Words without meaning of their own are left out. Not thread-safe, because the stemmer is not.
 */
final class Terms {
    private static final Pattern WORD = Pattern.compile("c\\+\\+|c#|\\p{IsHan}|[\\p{L}&&[^\\p{IsHan}]]+|\\d+|\\+\\+|#");
    private static final float LETTERS = 0.3f;
    private static final float PAIR = 2;
    private static final int CACHED = 50_000;
    static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "the", "of", "in", "on", "for", "to", "and", "or", "with", "by", "at", "from", "as", "is", "are", "be", "that", "this", "their", "its",
            "it", "your", "you", "we", "our", "into", "using", "use", "via", "such", "other", "etc", "e", "g", "i", "s", "re", "ll", "will", "can", "should",
            "must", "have", "has", "within");

    private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    private final Map<String, String> stems = new HashMap<>();

    /** Feature → weight. */
    Map<String, Float> of(String text) {
        var features = new HashMap<String, Float>();
        var before = "";
        for (var word : words(text)) {
            features.merge(stem(word), 1f, Float::sum);
            if (isHan(before) && isHan(word)) {
                features.merge(before + word, PAIR, Float::sum);
            }
            before = word;
            var padded = "^" + word + "$";
            for (var length = 3; length <= 4; length++) {
                for (var from = 0; from + length <= padded.length(); from++) {
                    features.merge("~" + padded.substring(from, from + length), LETTERS, Float::sum);
                }
            }
        }
        return features;
    }

    private static boolean isHan(String word) {
        return !word.isEmpty() && Character.isIdeographic(word.codePointAt(0));
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace("&", " and ")); matcher.find(); ) {
            if (!EMPTY_WORDS.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    String stem(String word) {
        if (stems.size() > CACHED) {
            stems.clear();
        }
        return stems.computeIfAbsent(word, w -> stemmer.stem(w).toString());
    }
}
