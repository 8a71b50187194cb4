package org.quayside.extraction.cv;

import java.util.List;
import java.util.regex.Pattern;
import org.quayside.extraction.Passage;
import org.quayside.extraction.text.Stems;

/** Titles within the duties of a job: "Served as project manager on two piers", "Bookkeeper for the whole firm", 擔任項目經理. */
final class ActedAs {
    private static final Stems STEMS = new Stems("acted as ", "acting as ", "served as ", "serving as ", "functioned as ", "worked as ", "er for ", "or for ", "nt for ", "st for ", "擔任", "担任", "兼任");
    private static final Pattern AS = Pattern.compile(
            "(?i)\\b(?:act|serv|function|work)(?:ed|ing) as (?:(?:the|an?|our|its|sole|corporate|full-charge) ){0,3}(?<as>\\p{L}[\\p{L}&/ -]{2,50}?)(?=\\s(?:for|on|of|in|to|at|with|by|while|and|during|under|when|from|within|across|overseeing)\\b|\\s?[.,;:(]|\\s?$)"
                    + "|^\\W{0,3}(?:(?:Sole|Full-charge) )?(?<head>\\p{L}[\\p{L} ]{2,30}?)(?= for (?:the|an?|all|our)\\b)|(?:擔任|担任|兼任)(?<han>\\p{IsHan}{2,10}?)(?=[，,。；;、（(\\s]|$)");

    private ActedAs() {}

    /** What such titles in {@code passage} say that was done. */
    static List<TitleWork.Done> in(String text, Passage passage, TitleWork titles) {
        var sentence = passage.of(text);
        return !STEMS.in(sentence) ? List.of() : AS.matcher(sentence).results().flatMap(found -> {
            var group = found.group("as") != null ? "as" : found.group("head") != null ? "head" : "han";
            return titles.in(found.group(group), passage.start() + found.start(group)).stream();
        }).toList();
    }
}
