package org.quayside.extraction.vacancy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.gazetteer.Phrases;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.DataFile;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;

/**
 * The place of work in Hong Kong, by its English name as in districts.tsv: Kwun Tong, Cyberport.
 *
 * <p>Best is a place in the title; then one after "location:"; then a line near the top that is nothing else, which boards give to the place; then one beside words like "office", "based in", "工作地點"; then the first line, where the
 * employer's address stands; then the only one that the text names. Several without such words: unknown.
 */
final class DistrictFinder {
    private static final Pattern PLACE_WORDS = Pattern.compile(
            "(?i)\\b(?:locations?|located|based (?:in|at)|offices?|workplace|work(?:ing)? (?:in|at|location)|address|station|MTR|head ?quarters?|site|on-site|clinic|shop|studio|centre|laborator(?:y|ies)|lab|hybrid)\\b|地點|地点|地址|辦公室|办公室|上班|位於|位于|港鐵|返工|總部");
    private static final Pattern LABEL = Pattern.compile("(?i)(?:(?:work(?:ing|place)?|job|office) )?(?:location|place)s?(?: of work)?\\s?[:：]|(?:工作|上班|返工)?(?:地[點点區区址])\\s?[:：]");
    private static final Pattern ON_THE_WAY = Pattern.compile("(?i)\\b(?:shuttle|bus(?:es)?|coach|ferry from|please (?:apply|send|submit))\\b|穿梭巴士|接送|廠車|厂车");
    /** Words of common speech that are also districts count only beside words of place, or on a line of their own. */
    private static final Pattern COMMON = Pattern.compile("Central|Eastern|Southern|North|Islands|Airport|Jordan|Admiralty|Aberdeen|Prince Edward|Tin Hau");

    /** Lines of the top: title, employer, place, pay. */
    private static final int TOP = 5;
    private static final Pattern NOTHING_ELSE = Pattern.compile("(?i)(?:\\s(?:area|district))?(?:,?\\s(?:HK|Hong Kong(?: Island)?|Kowloon|New Territories|N\\.?T\\.?))?\\W{0,2}");

    private final Phrases<String> places = new Phrases<>();

    DistrictFinder() {
        for (var row : DataFile.rows("districts.tsv")) {
            var name = row.getField("name");
            var english = Stream.concat(COMMON.matcher(name).matches() && !row.getField("en").isEmpty() && name.matches("Eastern|Southern|North|Islands|Airport")
                    ? Stream.empty() : Stream.of(name), DataFile.values(row, "en").stream());
            places.add(english.toList(), name);
            places.add(DataFile.values(row, "zh"), name);
        }
    }

    @Nullable String find(Reading title, Reading reading) {
        var inTitle = title.passages().stream().flatMap(passage -> places.find(passage.tokens()).stream()).map(Phrases.Found::value).toList();
        if (!inTitle.isEmpty()) {
            return inTitle.getFirst();
        }
        var onItsLine = onItsOwnLine(reading);
        var labelled = onItsLine == null ? null : labelled(reading);
        return labelled != null ? labelled : onItsLine != null ? onItsLine : inText(reading);
    }

    private @Nullable String onItsOwnLine(Reading reading) {
        for (var passage : reading.passages()) {
            if (passage.line() >= TOP) {
                return null;
            }
            var found = places.find(passage.tokens());
            var first = found.isEmpty() ? null : found.getFirst();
            if (first != null && first.start() == passage.start() && isCapitalised(reading.text(), first) && NOTHING_ELSE.matcher(reading.text()).region(first.end(), passage.end()).matches()) {
                return first.value();
            }
        }
        return null;
    }

    private @Nullable String labelled(Reading reading) {
        return reading.passages().stream()
                .filter(passage -> passage.section() != Section.APPLY && LABEL.matcher(reading.text()).region(passage.start(), passage.end()).lookingAt())
                .flatMap(passage -> places.find(passage.tokens()).stream()).map(Phrases.Found::value).findFirst().orElse(null);
    }

    private @Nullable String inText(Reading reading) {
        var named = new ArrayList<String>();
        String opening = null;
        String beside = null;
        for (var passage : reading.passages()) {
            for (var found : places.find(passage.tokens())) {
                if (isCapitalised(reading.text(), found)) {
                    var around = reading.text().substring(Math.max(passage.start(), found.start() - 40), Math.min(passage.end(), found.end() + 25));
                    if (PLACE_WORDS.matcher(around).find() && passage.section() != Section.DUTIES && !isOnTheWay(passage, around)) {
                        beside = beside == null ? found.value() : beside;
                    }
                    if (!COMMON.matcher(found.value()).matches()) {
                        named.add(found.value());
                        opening = passage.line() <= 2 && passage.tokens().size() <= 24 && opening == null ? found.value() : opening;
                    }
                }
            }
        }
        return beside != null ? beside : opening != null ? opening : only(named);
    }

    /** Where the text names {@code district} first; null: only the title does. */
    @Nullable Span place(Reading reading, String district) {
        for (var passage : reading.passages()) {
            for (var found : places.find(passage.tokens())) {
                if (found.value().equals(district) && isCapitalised(reading.text(), found)) {
                    return new Span(found.start(), found.end());
                }
            }
        }
        return null;
    }

    /** Where the staff bus leaves, and where applications go. */
    private static boolean isOnTheWay(Passage passage, String around) {
        return passage.section() == Section.APPLY || ON_THE_WAY.matcher(around).find();
    }

    private static boolean isCapitalised(String text, Phrases.Found<String> found) {
        var c = text.charAt(found.start());
        return Atoms.isHan(c) || Character.isUpperCase(c);
    }

    private static @Nullable String only(List<String> named) {
        return named.stream().distinct().count() == 1 ? named.getFirst() : null;
    }
}
