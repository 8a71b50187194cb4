package org.quayside.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.text.Stems;
import org.quayside.vacancy.Education;

/** Levels of education in a passage, by the words that name them. Bare short forms ("MA", "BA") count only where education is the subject. */
public final class EducationFinder {
    private record Level(Education education, Pattern anywhere, Pattern underHeading) {}

    private static final String ASSOCIATE = "\\bassociate(?:[’']?s[’']?)?";
    /** "Associate of Arts degree, a university" is no bachelor's. */
    private static final String NOT_ASSOCIATE = "(?<!" + ASSOCIATE + " (?:of|in|degree)\\b[^\\n;]{0,80}|" + ASSOCIATE + " )";
    /** "MS Word" and "MS-DOS" are bought, not studied; project management is studied. */
    private static final String NO_PRODUCT = "(?![-\\s]{1,2}(?:dos|sql|word|excel|access|office|outlook|project(?! management)|windows|asp|visual (?:basic|studio|c)|power\\s?(?:point|bi|apps|automate)|teams|dynamics|exchange|server|sharepoint|publisher|visio|\\.?net|certified|suite)\\b)";
    /** A certificate of Six Sigma makes masters, too, and so does Scrum. */
    private static final String NO_BELT = "(?<!\\b(?:scrum|sigma) masters?)(?![\\s:]{0,3}(?:(?:19|20)\\d\\d )?(?:six sigma|black belt|certificates?)\\b)";
    /** "Wave Master Boat Driving School" is called so. */
    private static final String NO_SCHOOL = "(?! (?:\\p{L}+ ){0,3}(?:driving|flying|riding|beauty) school\\b)";
    /** "High School Diploma, Advanced Diploma", "IB Diploma" and "Diploma, Quay High School" end school. */
    private static final String DIPLOMA = "(?<!school |\\bIB |\\bbaccalaureate |\\bhigh school diploma\\b[^\\n;\\d]{0,40})diploma\\b(?! of secondary| [^\\n;,\\d]{0,24}\\bhigh school)";
    /** What a university's extension teaches ends with a certificate. */
    private static final String UNIVERSITY = "\\b(?:university|universidade?|universit[éä]t?)\\b(?![^\\n;,]{0,40}\\bextension\\b)";
    /** A "master of sales techniques" masters them; "master data" and "master teachers" are no degree either. */
    public static final String OF_A_SUBJECT = "(?! (?:data|files?|schedules?|production|plans?|planning|teachers?|class(?:es)?)\\b)(?! of (?!(?:science|arts|business|engineering|philosophy|laws?|education|finance|accounting|design|social|public|computer|applied)\\b)(?-i:[a-z]))";
    /** Nor is what a "Master/PhD degree holder" holds. */
    private static final String HIGHER = "(?<!\\bmaster(?:’s|'s|s)?\\s|\\bph\\.?d\\s|\\bdoctora(?:l|te)\\s|\\bpostgraduate\\s)";
    private static final List<Level> LEVELS = List.of(
            level(Education.DOCTORATE, "\\bph\\.?\\s?d\\b|\\bdoctorate\\b|\\bdoctoral\\b|\\bdoctor of\\b|博士", "\\bed\\.?d\\b|\\bdba\\b"),
            level(Education.MASTER, "\\bmaster(?:’s|'s|s)?" + OF_A_SUBJECT + "\\s(?:degree|of|in)\\b|\\bmaster(?:’s|'s)\\b(?! certificate)|\\bm\\.?\\s?sc\\b|\\bmasters?\\s?(?:/|or\\b)\\s?(?:ph\\.?\\s?d|doctor|bachelor)|\\bm\\.?b\\.?a\\b|\\bm\\.?\\s?tech\\b|\\bll\\.m\\b|^\\W{0,3}(?-i:MA(?: in)? (?:Education|English|History|Psychology|Economics))\\b|\\bjuris doctor\\b|\\bj\\.d\\.|\\bm\\.?\\s?div\\b|\\bm\\.?phil\\b|\\bm\\.?eng\\b|碩士|硕士|研究生", "\\bj\\.?d\\b|\\bm\\.?a\\b|\\bm\\.?s\\b" + NO_PRODUCT + "|\\bm\\.?ed\\b|(?-i:\\bM(?:SW|PH|PA|FA|HA|SN|Com|Arch)\\b)|\\bmasters?\\b" + NO_BELT + NO_SCHOOL + "(?!(?: \\w+){0,2} (?:data|trainers?|teachers?|instructors?|gardener|electrician|plumber|mechanic|chef|technician|mariner|stylist)\\b)|\\bpostgraduate degree\\b"),
            level(Education.BACHELOR, "\\bbachelor(?:’s|'s|s)?\\b|\\bb\\.?\\s?sc\\b|\\bb\\.?eng\\b|\\bb\\.?b\\.?a\\b|\\bb\\.?\\s?tech\\b|\\bmbbs\\b|\\bmb ?chb\\b|^\\W{0,3}(?-i:BA(?: in)? (?:Education|English|History|Psychology|Economics))\\b|^\\W{0,4}graduates? in [^.;\\n]{1,60}\\bdisciplines?|\\b(?:university|college|undergraduate|honours|first) degree\\b|" + NOT_ASSOCIATE + HIGHER + "\\bdegree(?: (?:holder|in\\b|or above|level|or (?:an? )?equivalent\\b)|[- ](?:qualified|educated))|\\buniversity (?:(?:or|/|and) \\w+ )?(?:graduate|education)|\\b(?:degree|degree holder) or above|(?<!副)[學学]士|大[學学][畢毕][業业]|(?<!非)本科|(?<!士)[學学]位|大[學学]程度", "\\bb\\.?a\\b|\\bb\\.?s\\b|\\bb\\.?ed\\b|\\bb\\.\\s?e\\b|(?-i:\\bB(?:SW|SN|FA|Com|CA|DS|Arch)\\b|\\bBE\\b(?=\\s?[:,(]| in ))|\\bll\\.?b\\b|" + NOT_ASSOCIATE + "(?:\\bdegree\\b|" + UNIVERSITY + ")(?![^\n;]{0,80}" + ASSOCIATE + " (?:of|in|degree)\\b)|大[學学]"),
            level(Education.DIPLOMA, "\\b(?:higher |advanced |professional |national )?" + DIPLOMA + "|" + ASSOCIATE + " degree\\b|\\bassociate of\\b|\\bnon-degree tertiary\\b|\\bpost-secondary\\b|(?<!full |ultra )\\bHD(?: holders?\\b| in [a-z]+| or above|(?:\\s?/\\s?|,? or )(?:degree|bachelor|diploma|associate|ASD)\\b)|(?:degree|diploma)\\s?/\\s?HD\\b|高級文憑|文憑(?!試)|文凭(?!试)|副[學学]士|大專|大专", "\\ba\\.a\\.(?:s\\b\\.?)?|\\bhd\\b|\\basd\\b|(?-i:\\bAAS\\b|\\bA\\.S\\b|\\bAS\\b(?=\\s?[:,]| in ))|" + ASSOCIATE + "\\b|專上|专上"),
            level(Education.SECONDARY, "\\bhkdse\\b|\\bhkcee\\b|\\bhkal\\b|\\bdse\\b|\\bform [5-7]\\b|\\bf\\.?\\s?[5-7]\\b(?= |,|$)|\\bhigh school (?:diploma|graduate)|\\bsecondary (?:school|education|[4-6])|\\bsecondary school graduate|\\bg\\.?e\\.?d\\b|\\bIB diploma\\b|\\binternational baccalaureate\\b|中學文憑|文憑試|中五|中六|中七|中[學学][畢毕][業业]|高中", "\\bhigh school\\b|\\ba-?levels?\\b|\\bsecondary\\b|中學"));

    private static Level level(Education education, String anywhere, String underHeading) {
        return new Level(education, Pattern.compile("(?i)" + anywhere), Pattern.compile("(?i)" + anywhere + "|" + underHeading));
    }

    /** Of the words that count anywhere. */
    private static final Stems STEMS = new Stems(
            "phd", "ph.", "ph d", "doctor", "master", "msc", "m.sc", "m. sc", "m sc", "mba", "m.b", "mb.a", "mtech", "m.tech", "m. tech", "m tech", "ll.m", "juris", "j.d.", "mphil", "m.phil", "mdiv", "m.div", "m. div", "meng", "m.eng", "bachelor", "bsc", "b.sc", "b. sc", "b sc", "beng", "b.eng", "bba", "b.b", "btech", "b.tech", "b. tech", "b tech", "mbbs", "mbchb", "mb chb", "a education", "a english", "a history", "a psychology", "a economics", "ma in ", "ba in ", "graduate in ", "graduates in ", "baccalaureate",
            "bb.a", "degree", "university", "diploma", "associate of", "hd ", "hd/", "/hd", "/ hd", "tertiary", "secondary", "hkdse", "hkcee", "hkal", "dse", "form ", "f5", "f6", "f7", "f.5", "f.6", "f.7", "f. ", "f 5", "f 6", "f 7",
            "high school", "ged", "g.e", "ge.d", "博士", "碩士", "硕士", "研究生", "學士", "学士", "學位", "學畢", "本科", "大學程度", "大学程度", "学位", "学毕", "文憑", "文凭", "大專", "大专", "中五", "中六", "中七", "高中");

    private EducationFinder() {}

    /** Whether any level may be named: a quick look. */
    public static boolean isNamed(String sentence) {
        return STEMS.in(sentence);
    }

    /** Every level that {@code sentence} names, highest first. */
    public static List<Education> levels(String sentence, boolean aboutEducation) {
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
    public static @Nullable Span place(Education education, String sentence, boolean aboutEducation) {
        for (var level : LEVELS) {
            var matcher = (aboutEducation ? level.underHeading() : level.anywhere()).matcher(sentence);
            if (level.education() == education && matcher.find()) {
                return new Span(matcher.start(), matcher.end());
            }
        }
        return null;
    }

    /** The highest level that {@code sentence} names if it is above {@code least}, else {@code least}: lower ones are not looked for. */
    public static @Nullable Education higher(String sentence, boolean aboutEducation, @Nullable Education least) {
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
