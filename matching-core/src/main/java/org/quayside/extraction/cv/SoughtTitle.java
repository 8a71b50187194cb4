package org.quayside.extraction.cv;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a sentence at the top of a CV says that somebody wants to be: "Student seeking an internship as a Tram Engineer at Quay Trams". */
final class SoughtTitle {
    private static final Pattern SOUGHT = Pattern.compile(
            "(?i)\\bseek(?:ing)?\\s(?:\\p{L}[\\p{L}-]{0,20}\\s){0,4}(?:internship|position|job|role|post|employment|work)\\sas\\s(?:an?\\s|the\\s)?(\\p{L}[\\p{L} /-]{2,50}?)(?=\\s(?:at|in|with|for|to|where|who|that)\\b|\\s?[.,;:(]|\\s?$)");

    private SoughtTitle() {}

    static Optional<String> in(String line) {
        return Optional.of(line).filter(text -> text.contains("eek")).map(SOUGHT::matcher).filter(matcher -> matcher.find()).map(matcher -> matcher.group(1));
    }
}
