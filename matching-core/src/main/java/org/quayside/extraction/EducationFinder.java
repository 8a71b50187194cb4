package org.quayside.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.vacancy.Education;

/** Levels of education in a passage. Bare short forms ("MA", "BA") count only where education is the subject. */
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
            level(Education.MASTER, "\\bmaster(?:’s|'s|s)?" + OF_A_SUBJECT + "\\s(?:degree|of|in)\\b|\\bmaster(?:’s|'s)\\b|\\bm\\.?\\s?sc\\b|\\bmasters?\\s?(?:/|or\\b)\\s?(?:ph\\.?\\s?d|doctor|bachelor)|\\bmba\\b|\\bm\\.?\\s?div\\b|\\bm\\.?phil\\b|\\bm\\.?eng\\b|碩士|硕士|研究生", "\\bm\\.?a\\b|\\bm\\.?s\\b|\\bm\\.?ed\\b|\\bmasters?\\b(?!(?: \\w+){0,2} (?:data|trainers?|teachers?|instructors?|gardener|electrician|plumber|mechanic|chef|technician|mariner|stylist)\\b)|\\bpostgraduate degree\\b"),
            level(Education.BACHELOR, "\\bbachelor(?:’s|'s|s)?\\b|\\bb\\.?\\s?sc\\b|\\bb\\.?eng\\b|\\bb\\.?b\\.?a\\b|\\b(?:university|college|undergraduate|honours|first) degree\\b|" + NOT_ASSOCIATE + HIGHER + "\\bdegree (?:holder|in\\b|or above|level)|\\buniversity (?:(?:or|/|and) \\w+ )?(?:graduate|education)|\\b(?:degree|degree holder) or above|學士|学士|大學學位|大學畢業|(?<!非)本科|學位|大學程度", "\\bb\\.?a\\b|\\bb\\.?s\\b|\\bb\\.?ed\\b|\\bll\\.?b\\b|" + NOT_ASSOCIATE + "\\b(?:degree|university)\\b(?![^\n;]{0,80}\\bassociate(?:’s|'s)? (?:of|in|degree)\\b)|大學"),
            level(Education.DIPLOMA, "\\b(?:higher |advanced |professional |national )?diploma\\b(?! of secondary)|\\bassociate(?:’s|'s)? degree\\b|\\bassociate of\\b|\\bnon-degree tertiary\\b|\\bpost-secondary\\b|(?<!full |ultra )\\bHD(?: holders?\\b| in [a-z]+| or above|(?:\\s?/\\s?|,? or )(?:degree|bachelor|diploma|associate|ASD)\\b)|(?:degree|diploma)\\s?/\\s?HD\\b|高級文憑|文憑(?!試)|副學士|大專|大专", "\\ba\\.a\\.(?:s\\b\\.?)?|\\bhd\\b|\\basd\\b|\\bassociate(?:’s|'s)?\\b|專上"),
            level(Education.SECONDARY, "\\bhkdse\\b|\\bhkcee\\b|\\bhkal\\b|\\bdse\\b|\\bform [5-7]\\b|\\bf\\.?\\s?[5-7]\\b(?= |,|$)|\\bhigh school (?:diploma|graduate)|\\bsecondary (?:school|education|[4-6])|\\bsecondary school graduate|\\bg\\.?e\\.?d\\b|中學文憑|文憑試|中五|中六|中七|中學畢業|高中", "\\bhigh school\\b|\\ba-?levels?\\b|\\bsecondary\\b|中學"));

    private static Level level(Education education, String anywhere, String underHeading) {
        return new Level(education, Pattern.compile("(?i)" + anywhere), Pattern.compile("(?i)" + anywhere + "|" + underHeading));
    }

    /** Of the words that count anywhere. */
    private static final Stems STEMS = new Stems(
            "phd", "ph.", "ph d", "doctor", "master", "msc", "m.sc", "m. sc", "m sc", "mba", "mphil", "m.phil", "mdiv", "m.div", "m. div", "meng", "m.eng", "bachelor", "bsc", "b.sc", "b. sc", "b sc", "beng", "b.eng", "bba", "b.b",
            "bb.a", "degree", "university", "diploma", "associate of", "hd ", "hd/", "/hd", "/ hd", "tertiary", "secondary", "hkdse", "hkcee", "hkal", "dse", "form ", "f5", "f6", "f7", "f.5", "f.6", "f.7", "f. ", "f 5", "f 6", "f 7",
            "high school", "ged", "g.e", "ge.d", "博士", "碩士", "硕士", "研究生", "學士", "学士", "學位", "學畢", "本科", "大學程度", "文憑", "大專", "大专", "中學畢", "中五", "中六", "中七", "高中");

    /** What somebody means to study: what follows in the sentence is not there yet. */
    private static final Pattern MEANT = Pattern.compile(
            "(?i)\\b(?:scheduled|plan|plans|planning|intend|intends|intending|hope|hopes|hoping|about|going|wish|wishes|want|wants|aim|aiming) to (?:\\w+ ){0,2}?(?:start|begin|pursue|enrol|enroll|study|do|take|earn|obtain|complete|get|go)\\b.*|(?:計劃|打算|準備|希望|有意|计划|准备)(?:修讀|報讀|攻讀|進修|就讀|读|修读|报读|攻读|进修).*");

    private EducationFinder() {}

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

    /** The highest level that a CV shows. */
    static @Nullable Education highest(Reading reading) {
        Education highest = null;
        for (var passage : reading.passages()) {
            var aboutEducation = passage.section() == Section.EDUCATION;
            if (aboutEducation || passage.section() != Section.REFERENCES && passage.section() != Section.EXPERIENCE) {
                highest = higher(MEANT.matcher(passage.of(reading.text())).replaceFirst(""), aboutEducation, highest);
            }
        }
        return highest;
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
