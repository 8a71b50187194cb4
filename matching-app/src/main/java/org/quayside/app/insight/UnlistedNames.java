package org.quayside.app.insight;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quayside.taxonomy.Taxonomy;

/** Names in an advertisement that look like a product or tool and that no skill of the taxonomy is called: what it may be lacking. */
final class UnlistedNames {
    private static final Pattern NAME = Pattern.compile("\\b(?:[A-Z][a-z]+[A-Z][A-Za-z0-9]+|[A-Z]{2,}[a-z][A-Za-z0-9]*|[A-Z][A-Za-z]+\\.(?:js|io|ai)|[A-Z]{3,}\\d*(?![a-z]))\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ /-]");
    private static final Set<String> WORDS = Set.of("hkd", "mpf", "phd", "hkdse", "usd", "faq", "ceo", "cto", "hong", "kong", "and", "the", "bsc", "msc", "mba", "hku", "hkust", "cuhk", "polyu",
            "limited", "ltd", "ref", "apac", "asap", "sme", "smes");
    private static final int MOST = 20;

    private final Set<String> known;

    UnlistedNames(Taxonomy taxonomy) {
        known = taxonomy.skills().stream().flatMap(skill -> skill.names().stream()).flatMap(name -> {
            String lower = name.text().toLowerCase(Locale.ROOT);
            return Stream.concat(Stream.of(lower), BETWEEN_WORDS.splitAsStream(lower));
        }).collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of the alphabet, each once. */
    List<String> in(String text) {
        Set<String> found = new TreeSet<>();
        NAME.matcher(text).results().map(match -> match.group()).filter(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return !known.contains(lower) && !known.contains(lower.replaceFirst("s$", "")) && !WORDS.contains(lower);
        }).limit(MOST).forEach(found::add);
        return List.copyOf(found);
    }
}
