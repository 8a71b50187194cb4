package org.quayside.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.vacancy.Education;

/** Levels of education in a passage. Bare short forms ("MA", "BA") count only where education is the subject. What is not finished is not held. */
final class EducationFinder {
    private record Level(Education education, Pattern anywhere, Pattern underHeading) {}

    /** "Associate of Arts degree, a university" is no bachelor's. */
    private static final String NOT_ASSOCIATE = "(?<!\\bassociate(?:’s|'s)? (?:of|in|degree)\\b[^\\n;]{0,80}|\\bassociate(?:’s|'s)? )";
    /** A "master of sales techniques" masters them; "master data" and "master teachers" are no degree either. */
    static final String OF_A_SUBJECT = "(?! (?:data|files?|schedules?|production|plans?|planning|teachers?|class(?:es)?)\\b)(?! of (?!(?:science|arts|business|engineering|philosophy|laws?|education|finance|accounting|design|social|public|computer|applied)\\b)(?-i:[a-z]))";
    /** Nor is what a "Master/PhD degree holder" holds. */
    private static final String HIGHER = "(?<!\\bmaster(?:’s|'s|s)?\\s|\\bph\\.?d\\s|\\bdoctora(?:l|te)\\s|\\bpostgraduate\\s)";
    private static final List<Level> LEVELS = List.of(
            level(Education.DOCTORATE, "\\bph\\.?\\s?d\\b|\\bdoctorate\\b|\\bdoctoral\\b|\\bdoctor of\\b|博士", "\\bed\\.?d\\b|\\bdba\\b"),
            level(Education.MASTER, "\\bmaster(?:’s|'s|s)?" + OF_A_SUBJECT + "\\s(?:degree|of|in)\\b|\\bmaster(?:’s|'s)\\b|\\bm\\.?\\s?sc\\b|\\bmasters?\\s?(?:/|or\\b)\\s?(?:ph\\.?\\s?d|doctor|bachelor)|\\bmba\\b|\\bjuris doctor\\b|\\bj\\.d\\.|\\bm\\.?\\s?div\\b|\\bm\\.?phil\\b|\\bm\\.?eng\\b|碩士|硕士|研究生", "\\bj\\.?d\\b|\\bm\\.?a\\b|\\bm\\.?s\\b|\\bm\\.?ed\\b|\\bmasters?\\b(?!(?: \\w+){0,2} (?:data|trainers?|teachers?|instructors?|gardener|electrician|plumber|mechanic|chef|technician|mariner|stylist)\\b)|\\bpostgraduate degree\\b"),
            level(Education.BACHELOR, "\\bbachelor(?:’s|'s|s)?\\b|\\bb\\.?\\s?sc\\b|\\bb\\.?eng\\b|\\bb\\.?b\\.?a\\b|\\b(?:university|college|undergraduate|honours|first) degree\\b|" + NOT_ASSOCIATE + HIGHER + "\\bdegree (?:holder|in\\b|or above|level)|\\buniversity (?:(?:or|/|and) \\w+ )?(?:graduate|education)|\\b(?:degree|degree holder) or above|(?<!副)[學学]士|大[學学][畢毕][業业]|(?<!非)本科|(?<!士)[學学]位|大[學学]程度", "\\bb\\.?a\\b|\\bb\\.?s\\b|\\bb\\.?ed\\b|\\bll\\.?b\\b|" + NOT_ASSOCIATE + "\\b(?:degree|university)\\b(?![^\n;]{0,80}\\bassociate(?:’s|'s)? (?:of|in|degree)\\b)|大[學学]"),
            level(Education.DIPLOMA, "\\b(?:higher |advanced |professional |national )?(?<!school )diploma\\b(?! of secondary)|\\bassociate(?:’s|'s)? degree\\b|\\bassociate of\\b|\\bnon-degree tertiary\\b|\\bpost-secondary\\b|(?<!full |ultra )\\bHD(?: holders?\\b| in [a-z]+| or above|(?:\\s?/\\s?|,? or )(?:degree|bachelor|diploma|associate|ASD)\\b)|(?:degree|diploma)\\s?/\\s?HD\\b|高級文憑|文憑(?!試)|文凭(?!试)|副[學学]士|大專|大专", "\\ba\\.a\\.(?:s\\b\\.?)?|\\bhd\\b|\\basd\\b|\\bassociate(?:’s|'s)?\\b|專上|专上"),
            level(Education.SECONDARY, "\\bhkdse\\b|\\bhkcee\\b|\\bhkal\\b|\\bdse\\b|\\bform [5-7]\\b|\\bf\\.?\\s?[5-7]\\b(?= |,|$)|\\bhigh school (?:diploma|graduate)|\\bsecondary (?:school|education|[4-6])|\\bsecondary school graduate|\\bg\\.?e\\.?d\\b|中學文憑|文憑試|中五|中六|中七|中[學学][畢毕][業业]|高中", "\\bhigh school\\b|\\ba-?levels?\\b|\\bsecondary\\b|中學"));

    private static Level level(Education education, String anywhere, String underHeading) {
        return new Level(education, Pattern.compile("(?i)" + anywhere), Pattern.compile("(?i)" + anywhere + "|" + underHeading));
    }

    /** Of the words that count anywhere. */
    private static final Stems STEMS = new Stems(
            "phd", "ph.", "ph d", "doctor", "master", "msc", "m.sc", "m. sc", "m sc", "mba", "juris", "j.d.", "mphil", "m.phil", "mdiv", "m.div", "m. div", "meng", "m.eng", "bachelor", "bsc", "b.sc", "b. sc", "b sc", "beng", "b.eng", "bba", "b.b",
            "bb.a", "degree", "university", "diploma", "associate of", "hd ", "hd/", "/hd", "/ hd", "tertiary", "secondary", "hkdse", "hkcee", "hkal", "dse", "form ", "f5", "f6", "f7", "f.5", "f.6", "f.7", "f. ", "f 5", "f 6", "f 7",
            "high school", "ged", "g.e", "ge.d", "博士", "碩士", "硕士", "研究生", "學士", "学士", "學位", "學畢", "本科", "大學程度", "大学程度", "学位", "学毕", "文憑", "文凭", "大專", "大专", "中五", "中六", "中七", "高中");

    /** What somebody means to study: what follows in the sentence is not there yet. */
    private static final Pattern MEANT = Pattern.compile(
            "(?i)\\b(?:scheduled|plan|plans|planning|intend|intends|intending|hope|hopes|hoping|about|going|wish|wishes|want|wants|aim|aiming) to (?:\\w+ ){0,2}?(?:start|begin|pursue|enrol|enroll|study|do|take|earn|obtain|complete|get|go)\\b.*|(?:計劃|打算|準備|希望|有意|计划|准备)(?:修讀|報讀|攻讀|進修|就讀|读|修读|报读|攻读|进修).*");

    /** What somebody has begun: what follows is not held yet. */
    private static final Pattern BEGUN = Pattern.compile(
            "(?i)\\b(?:studying|(?:pursuing|undertaking)(?! (?:an? |my |your |their )?(?:career|excellence|goals?|projects?)\\b)|enrol+ed (?:in|on|at)|working towards?|currently (?:completing|doing|reading|attending)|(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[- ]year (?:\\w+ ){0,2}?students?)\\b[^;；。]*|(?:現正|现正|正在|正|目前|現時|现时)(?:就讀|就读|修讀|修读|攻讀|攻读|讀|读|進修|进修)[^;；。]*|(?:修讀|修读|攻讀|攻读|就讀|就读|讀緊)[^，,;；。]{0,24}中(?![學学五六七])");
    /** Said of what stands before it, else of what follows: "BSc, expected 2031", "會計學士（在讀）". */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?i)\\b(?:expected|anticipated|in[- ]progress(?! (?:reports?|notes))|work(?:ing)? (?:in )?progress|ongoing|to be (?:completed|conferred|awarded)|not (?:completed|finished)|incomplete|discontinued|credits only|no degree|dropped out|withdrew|(?:ph\\.?d|mba|m\\.?sc|m\\.?a|masters?|doctoral|bachelor|degree) candidate)\\b|在讀|在读|就讀中|就读中|修讀中|修读中|攻讀中|攻读中|讀緊|未完成|退學|退学|肄業|肄业|輟學|辍学|(?:預計|预计|將於|将于)[^，,;；。]{0,10}(?:畢業|毕业|完成)");
    /** "2019 – present", of a course. */
    private static final Pattern GOES_ON = Pattern.compile("(?i)(?:19|20)\\d\\d(?:[./年]\\d{1,2}月?)?\\s?(?:[-–—~至到]|to)\\s?(?:present|now|current|至今|今|現在|现在)");
    private static final Stems UNFINISHED_STEMS = new Stems("expected", "anticipated", "progress", "ongoing", "to be ", "not ", "incomplete", "discontinued", "credits only", "no degree", "dropped out", "withdrew", "退學", "退学", "candidate", "present", "now", "current", "今", "現在", "现在", "在讀", "在读", "讀中", "读中", "讀緊", "未完成", "肄", "輟", "辍", "預計", "预计", "將於", "将于");
    private static final Stems BEGUN_STEMS = new Stems("studying", "pursuing", "undertaking", "enrol", "working toward", "currently ", "year ", "讀", "读", "進修", "进修");
    /** Where another entry of the same line begins. */
    private static final Pattern ENTRY = Pattern.compile("[;；。]|(?:19|20)\\d\\d[)）]?[,，]");
    /** How many lines above "Expected graduation: 2031" speak of the same degree. */
    private static final int LINES_OF_ENTRY = 2;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern JOINED = Pattern.compile("(?i)(?:[及和與与]|\\band\\b|&|\\bplus\\b)[^,，]{0,24}$");
    private static final Pattern CHOICE = Pattern.compile("(?i)或|\\bor\\b|[/／]|以上");
    private static final Pattern EITHER_WILL_DO = Pattern.compile("(?i)均可|亦可|也可|皆可|歡迎|欢迎|\\bwelcomed?\\b|\\bconsidered\\b");
    /** Whoever takes experience instead insists on no degree. */
    private static final Pattern OR_EXPERIENCE = Pattern.compile(
            "(?i)\\bor (?:an? |the )?(?:equivalent|comparable|commensurate)(?: combination of)?(?: \\w+,?){0,3}? experience\\b|或(?:具)?(?:同等|等同|相等)[^，,；。]{0,6}(?:經驗|经验)");

    private EducationFinder() {}

    /** The least that satisfies {@code clause} of an advertisement: of a degree and a diploma the degree, of a degree or a diploma the diploma; null: it asks for none. */
    static @Nullable Education asked(String clause) {
        if (!STEMS.in(clause) || OR_EXPERIENCE.matcher(clause).find()) {
            return null;
        }
        var text = withoutBegun(clause);
        var places = new TreeMap<Integer, Education>();
        levels(text, false).forEach(level -> places.putIfAbsent(start(level, text), level));
        Education least = null;
        Education together = null;
        var end = 0;
        for (var place : places.entrySet()) {
            var between = text.substring(Math.min(end, place.getKey()), place.getKey());
            if (together != null && JOINED.matcher(between).find() && !CHOICE.matcher(between).find() && !EITHER_WILL_DO.matcher(text).find()) {
                together = together.compareTo(place.getValue()) > 0 ? together : place.getValue();
            } else {
                least = lower(least, together);
                together = place.getValue();
            }
            end = place.getKey();
        }
        return lower(least, together);
    }

    private static int start(Education level, String text) {
        var place = place(level, text, false);
        return place == null ? 0 : place.start();
    }

    private static @Nullable Education lower(@Nullable Education one, @Nullable Education other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    /** {@code sentence} without what is only meant or begun. */
    private static String withoutBegun(String sentence) {
        var rest = MEANT.matcher(sentence).replaceFirst("");
        return BEGUN_STEMS.in(rest) ? BEGUN.matcher(rest).replaceAll("") : rest;
    }

    /** {@code sentence} of a CV without what is not finished. */
    private static String held(String sentence, boolean aboutEducation) {
        var rest = withoutBegun(sentence);
        if (!UNFINISHED_STEMS.in(rest)) {
            return rest;
        }
        rest = finished(UNFINISHED, rest);
        return aboutEducation ? finished(GOES_ON, rest) : rest;
    }

    private static String finished(Pattern unfinished, String sentence) {
        var text = new StringBuilder(sentence);
        for (var cue = unfinished.matcher(sentence); cue.find(); ) {
            var from = 0;
            var to = sentence.length();
            for (var entry = ENTRY.matcher(sentence); entry.find(); ) {
                from = entry.end() <= cue.start() ? entry.end() : from;
                to = entry.start() >= cue.end() ? Math.min(to, entry.start()) : to;
            }
            var before = !levels(sentence.substring(from, cue.end()), true).isEmpty();
            for (var at = before ? from : cue.start(); at < (before ? cue.end() : to); at++) {
                text.setCharAt(at, ' ');
            }
        }
        return text.toString();
    }

    /** Every level that {@code sentence} names, highest first. */
    static List<Education> levels(String sentence, boolean aboutEducation) {
        var found = new ArrayList<Education>();
        if (!aboutEducation && !STEMS.in(sentence)) {
            return found;
        }
        for (var level : LEVELS) {
            if ((aboutEducation ? level.underHeading() : level.anywhere()).matcher(sentence).find()) {
                found.add(level.education());
            }
        }
        return found;
    }

    /** Where {@code sentence} names {@code level}; null: nowhere. */
    static @Nullable Span place(Education education, String sentence, boolean aboutEducation) {
        for (var level : LEVELS) {
            var matcher = (aboutEducation ? level.underHeading() : level.anywhere()).matcher(sentence);
            if (level.education() == education && matcher.find()) {
                return new Span(matcher.start(), matcher.end());
            }
        }
        return null;
    }

    /** The highest level that a CV shows. "Quay University, expected 2031" takes back what the lines right above it showed. */
    static @Nullable Education highest(Reading reading) {
        var passages = reading.passages();
        var before = new Education[passages.size() + 1];
        for (var i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var aboutEducation = passage.section() == Section.EDUCATION;
            var sentence = passage.of(reading.text());
            before[i + 1] = before[i];
            if (aboutEducation && isUnfinished(sentence) && levels(sentence, false).isEmpty()) {
                before[i + 1] = before[entry(reading, i)];
            } else if (aboutEducation || passage.section() != Section.REFERENCES && passage.section() != Section.EXPERIENCE) {
                before[i + 1] = higher(held(sentence, aboutEducation), aboutEducation, before[i]);
            }
        }
        return before[passages.size()];
    }

    private static boolean isUnfinished(String sentence) {
        return UNFINISHED_STEMS.in(sentence) && (UNFINISHED.matcher(sentence).find() || GOES_ON.matcher(sentence).find());
    }

    /** Where the entry begins that ends with passage {@code last}: a line with a year ends another. */
    private static int entry(Reading reading, int last) {
        var first = last;
        while (first > 0 && last - first < LINES_OF_ENTRY && reading.passages().get(first - 1).section() == Section.EDUCATION
                && reading.passages().get(first).line() - reading.passages().get(first - 1).line() <= 1 && !YEAR.matcher(reading.passages().get(first - 1).of(reading.text())).find()) {
            first--;
        }
        return first;
    }

    /** The highest level that {@code sentence} names if it is above {@code least}, else {@code least}: lower ones are not looked for. */
    private static @Nullable Education higher(String sentence, boolean aboutEducation, @Nullable Education least) {
        if (aboutEducation || STEMS.in(sentence)) {
            for (var level : LEVELS) {
                if (least != null && level.education().compareTo(least) <= 0) {
                    return least;
                }
                if ((aboutEducation ? level.underHeading() : level.anywhere()).matcher(sentence).find()) {
                    return level.education();
                }
            }
        }
        return least;
    }
}
