package org.quayside.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is the title in the text of a title: without levels, dates and what templates leave, with short forms written out. */
final class TitleText {
    private static final int LONGEST = 90;
    private static final int LONGEST_WITH_FIRM = 400;
    private static final Pattern LEVEL = Pattern.compile(
            "(?i)\\b(?:management trainee|senior|snr|sr|junior|jr|lead|principal|chief(?! \\w+ officer)|head of|assistant(?= (?:manager|engineer))|associate(?= (?!professor)\\w)|(?:graduate|trainee|internship|apprentice(?:ship)?) (?:programme|program|scheme)|graduate|trainee|student$|intern|interim|acting|adjunct|entry[- ]level|mid[- ]level|i{1,3}|iv|contract|permanent|temporary|seasonal|freelance|self[- ]employed|part[- ]time|full[- ]time|urgent|immediate"
                    + "|(?:(?:executive|assistant) )?(?:vice president|(?-i:VP)),?)\\b\\.?"
                    + "|高級|資深|初級|見習管理人員|見習生?|见习生?|實習生?|实习生?|助理(?=工程師)|首席|管理培訓生|管理培训生");
    /** One spelling for what titles write in several; "it" alone would be an empty word. */
    private static final Map<Pattern, String> SHORT_FORMS = Map.of(
            Pattern.compile("(?i)\\binformation (?:and communications? )?technology\\b|\\bICT\\b|\\b(?-i:IT)\\b"), "infotech",
            Pattern.compile("(?-i)\\bHR\\b"), "human resources",
            Pattern.compile("(?-i)\\bPR\\b"), "public relations",
            Pattern.compile("(?-i)\\bVP\\b"), "vice president",
            Pattern.compile("(?-i)\\bQA\\b"), "quality assurance",
            Pattern.compile("R\\s?&\\s?D\\b"), "research and development");
    private static final Pattern DATES = Pattern.compile(
            "(?i)\\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s{1,2}(?:19|20)\\d\\d|\\d{1,2}/(?:19|20)\\d\\d|(?:19|20)\\d\\d|to (?:present|current|now)|present|current)\\b");
    private static final String DATE = "(?:[a-z]{3,9}\\.?\\s)?(?:\\d{1,2}/)?(?:19|20)\\d\\d(?:[/.]\\d{1,2})?(?:\\s?年(?:\\s?\\d{1,2}\\s?月)?)?";
    /** "2019年3月 - 現在　店舖經理", "2016-2019 Clerk": the title stands behind. */
    private static final Pattern RANGE_BEFORE = Pattern.compile("(?i)^" + DATE + "\\s{0,2}(?:[-–—−－―~～〜至到]|to\\b)\\s{0,2}(?:" + DATE + "|present|current|now|現在|现在|至今|今)[\\s\u3000:：,，|]{0,80}");
    /** "Position applied for: Clerk", "【求職意向】文員". */
    private static final Pattern WISH_BEFORE = Pattern.compile(
            "(?i)^[【\\[]?(?:position applied(?: for)?|position sought|desired position|career objective|objective|求職意向|應徵職位|申請職位|应聘职位|求职意向|目標職位)[】\\]]?\\s?[:：]?\\s?(?=\\p{L})");
    /** What stands in templates of CVs, and often stays: neither a mayor's office nor a state's. */
    private static final Pattern TEMPLATE = Pattern.compile("\\bCity\\s?,\\s?State\\b|\\b(?:Company Name|City|State|Job Title)\\b(?! \\p{L})");
    /** Titles begin with a letter, and have three characters or more, Chinese ones two (護士); or with an ordinal: "8th grade teacher". */
    private static final Pattern BEGINS = Pattern.compile("\\p{IsHan}.|\\p{L}..|\\d{1,2}(?i:st|nd|rd|th)\\b|[23]D\\b");
    private static final Pattern PARTS = Pattern.compile("[/\\\\|•–—:;，：；\u3000]|\\s?,\\s|\\s-\\s|\\s{2,}");
    private static final Pattern BLANKS = Pattern.compile("[\\s–—-]+");
    private static final Pattern FIRM = Pattern.compile("(?:(?:[\\p{Lu}(&][^\\s,]{0,30}|of|and|for)\\s){1,12}(?:Ltd|Limited|Inc|LLC|Corporation|University|Hospital|Authority)\\b|[\\p{IsHan}（）()]{2,30}有限公司");
    private static final Pattern ASIDE = Pattern.compile("[(（\\[【].*?[)）\\]】]|\\s[-–—|@]{1,3}\\s.*|[/／].*$");

    /** A title that is nothing but a rank or a trade in general: "Senior Associate (Data Analyst)", "Engineer - Robotics". */
    private static final Pattern RANK = Pattern.compile(
            "(?i)(?:analyst|architect|assistant|associate|consultant|coordinator|developer|director|engineer|executive|expert|lead|manager|officer|professional|scientist|specialist|supervisor|technician)"
                    + "(?:\\s(?:or|and|&)\\s\\p{L}+)?");
    private static final Pattern HAN_RANK = Pattern.compile("工程師|工程师|主任|經理|经理|顧問|顾问|分析師|分析师|專員|专员|助理|總監|总监|主管");
    private static final Pattern BESIDE = Pattern.compile("[(（\\[【]([^)）\\]】]{3,60})[)）\\]】]|\\s[-–—|@]{1,3}\\s([^(（\\[【]{3,60}?)(?=\\s[-–—|@]{1,3}\\s|[(（\\[【]|$)");

    private static final Pattern ABOUT = Pattern.compile("(?i)(manager|director|supervisor) of (.{2,60})");
    private static final Pattern BOTH = Pattern.compile("(?i)(.{2,40}) (?:and|&) (.{0,40})\\b(\\p{L}{3,20})");
    private static final Pattern ADVERT_PARTS = Pattern.compile("[/／|,，:：_(（\\[【)）\\]】]|\\s[-–—@]|[-–—]\\s");
    private static final Pattern STROKE = Pattern.compile("[/／]");
    private static final Pattern CONJUNCTION = Pattern.compile("(?i)\\s?[&/+,，]\\s?|\\s(?:and|on|for|of|in|with)\\s");

    /** Without "of", it is a level: "Vice President, Data Engineer". */
    private static final Pattern VICE_PRESIDENT_OF = Pattern.compile("(?i)\\b(?:vice president|(?-i:VP)) of\\b");

    private TitleText() {}

    /** The titles in a line of a CV; empty: it holds none. */
    static List<String> ofLine(String line) {
        if (NoTitle.is(line.strip())) {
            return List.of();
        }
        var text = NoTitle.withoutAddress(RANGE_BEFORE.matcher(WISH_BEFORE.matcher(line.strip()).replaceFirst("")).replaceFirst(""));
        var title = DATES.matcher(text).replaceAll("  ");
        return BEGINS.matcher(text).lookingAt() && (text.length() <= LONGEST || text.length() <= LONGEST_WITH_FIRM && length(title) <= LONGEST) ? List.of(PARTS.split(TEMPLATE.matcher(title).replaceAll("  "))) : List.of();
    }

    /** Characters without runs of blanks and the name of the firm, which may be long: "Clerk, Harbour Trading and Shipping (Holdings) Limited". */
    private static int length(String title) {
        return BLANKS.matcher(FIRM.matcher(title).replaceAll(" ")).replaceAll(" ").length();
    }

    /** Whether a plain title is nothing but a rank or a trade in general. */
    static boolean isRank(String plain) {
        return RANK.matcher(plain).matches() || isHanRank(plain);
    }

    /** 工程師 alone is like every label that ends so; an "Engineer" alone says a little, as careers go. */
    static boolean isHanRank(String plain) {
        return HAN_RANK.matcher(plain).matches();
    }

    /** What stands in brackets or after a dash, further ranks left out: "Robotics - Engineer / Lead Engineer". */
    static List<String> beside(String title) {
        var found = new ArrayList<String>(2);
        for (var matcher = BESIDE.matcher(title); matcher.find(); ) {
            var subject = withoutLevel(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            if (!STROKE.splitAsStream(subject).allMatch(part -> isRank(part.strip()))) {
                found.add(subject);
            }
        }
        return found;
    }

    /** The parts of an advertisement's title, each of which may be one of its own: "Programmer / System Analyst (Trams) - Harbour Bank". */
    static List<String> parts(String title) {
        return ADVERT_PARTS.splitAsStream(title).map(part -> part.replaceFirst("^[-–—|@\\s]+", "").strip()).filter(part -> part.length() > 1).toList();
    }

    /** "Market Risk and Liquidity Modelling": what somebody deals with, one by one and whole. */
    static List<String> conjuncts(String subject) {
        var found = new ArrayList<>(List.of(subject));
        CONJUNCTION.splitAsStream(subject).map(String::strip).filter(one -> one.length() > 1 && !one.equals(subject)).forEach(found::add);
        return found;
    }

    /** What a title says in other words: "Operations and Finance Manager" is both, "Director of Finance" the finance director, of "Finance and Trams" both. */
    static List<String> spread(String title) {
        var about = ABOUT.matcher(title);
        if (about.matches()) {
            return conjuncts(about.group(2)).stream().map(subject -> subject + " " + about.group(1)).toList();
        }
        var both = BOTH.matcher(title);
        return both.matches() ? List.of(both.group(1), both.group(1) + " " + both.group(3), both.group(2) + " " + both.group(3)) : List.of();
    }

    /** Short forms written out, in lower case. */
    static String folded(String text) {
        return spelled(text).toLowerCase(Locale.ROOT).replace(" & ", " and ");
    }

    /** Short forms written out. */
    static String spelled(String title) {
        var full = title;
        for (var form : SHORT_FORMS.entrySet()) {
            full = form.getKey().matcher(full).replaceAll(form.getValue());
        }
        return full;
    }

    /** "Graduate Programme - Data Engineering": where nothing but a level stands before the dash, what stands after it is the title. */
    static String plain(String title) {
        var text = title.replace("_", " - ");
        var plain = withoutLevel(ASIDE.matcher(text).replaceAll(" "));
        return plain.isEmpty() ? withoutLevel(text).replaceFirst("^[-–—|@\\s]+", "") : plain;
    }

    private static String withoutLevel(String title) {
        return LEVEL.matcher(VICE_PRESIDENT_OF.matcher(title).replaceAll("director of")).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
