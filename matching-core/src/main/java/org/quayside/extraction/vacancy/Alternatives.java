package org.quayside.extraction.vacancy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.quayside.extraction.Passage;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Numerals;
import org.quayside.taxonomy.SkillKind;

/**
 * Which mentions of an advertisement's passage are alternatives: "Java or Kotlin", "Java / Kotlin", "Java 或 Kotlin", "A, B or C", and lists that
 * only give examples ("tools such as Tableau and Power BI", "databases (MySQL, Oracle)", "Tableau, Power BI etc.").
 */
final class Alternatives {
    private static final int MOST = 30;
    private static final int FARTHEST = 60;
    /** The maker's name may stand before a product's: "Tableau, Microsoft Power BI". */
    private static final String MAKER = "(?:(?:Microsoft|MS|Google|Amazon|IBM|Adobe|Apache|Oracle|SAP|Tibco|HashiCorp|JetBrains|Atlassian|Cisco)\\s)?";
    private static final Pattern OR = Pattern.compile("(?i)\\s*[,，、(（]?\\s*(?:\\band\\s?/\\s?or\\b|\\bor\\b|/|或者?|／|\\|)\\s*(?:in |with |any |other |another |similar |(?:relevant|related) (?:fields?|areas?|experience) in )*\\s*" + MAKER);
    /** "3 years as a clerk or 5 years as a cashier": who asks for either asks for neither alone. */
    private static final Pattern OR_YEARS = Pattern.compile("(?i)[^,，;；.。()（）]{0,24}?(?:\\bor|或)\\s?(?:at least |minimum |至少|最少)?" + Numerals.PATTERN
            + "\\s?\\+?\\s?(?:years?|yrs?|年)(?:以上)?[’']?(?:\\s(?:of\\s)?(?:[a-z]{2,12}\\s){0,2}(?:experience|exp)?\\s?(?:as|in|of|with)?\\s(?:an?\\s)?|\\s?的?)");
    /** "or another language, such as", "or similar tools (", "或其他語言，例如": what follows is the same choice, with "and" as with "or". */
    private static final Pattern OR_OTHERS = Pattern.compile(
            "(?i)\\s*[,，、;(（]?\\s*(?:\\b(?:and/)?or (?:an)?(?:other|any other|similar|equivalent|comparable|alternative|related)\\b(?: [a-z-]+){0,3}\\s*(?:[,(（]?\\s*(?:such as|like|e\\.?g\\.?,?|for example,?|for instance,?|including|i\\.e\\.)[\\s:]{0,2}|[(（:]\\s*)|或者?其他[^,，、。；\\s]{0,8}[,，(（]?(?:例如|比如|如|像|[(（]))\\s*");
    private static final Pattern STROKE = Pattern.compile("\\s*(?:\\.\\s)?[/／]\\s*");
    private static final Pattern AND = Pattern.compile("(?i)\\s*[,，、]?\\s*(?:\\band\\b|&|\\+|和|及|與|与|以及)\\s*" + MAKER);
    private static final Pattern COMMA = Pattern.compile("(?i)\\s*[,，、]\\s*" + MAKER);
    private static final String UNKNOWN_NAME = "(?-i:[A-Z][A-Za-z0-9.+#-]{0,20}(?: [A-Z][A-Za-z0-9.+#-]{0,20}){0,2})";
    /** Names that nobody knows, within a list: "Java, Clarion, Ruby"; between two strokes any words: "Java / user support / Ruby". */
    private static final Pattern UNKNOWN = Pattern.compile(
            "^(?:(?:\\s*[,，、]\\s*(?!(?i:and|or|etc)\\b)" + UNKNOWN_NAME + "){1,6}(?=\\s*(?:[,，、]|\\bor\\b|或))|\\s*[/／]\\s*[\\p{L}][\\w.+#-]{0,20}(?: [\\p{L}][\\w.+#-]{0,20}){0,3}(?=\\s*[/／]))");
    /** What is still said of the name before the next: "SQL development and/or", "MySQL replication /". */
    private static final Pattern HEAD = Pattern.compile(
            "(?i)^(?:\\s(?:development|databases?|programming|skills?|knowledge|experiences?|tools?|systems?|platforms?|services?|fields?|areas?|engineers?|scientists?|analysts?|developers?|architects?|solutions?|strateg(?:y|ies)|projects?|initiatives?|roles?)(?=\\s*(?:or|and\\s?/\\s?or)\\b)|(?: (?!(?:and|or)\\b)[a-z][a-z-]{0,20}){1,2}(?=\\s?[/／]))");
    /** "Python or other languages, like R". */
    private static final Pattern OTHERS_BEFORE = Pattern.compile("(?i)\\bor (?:any )?(?:other|another|similar) $|或者?其他$");
    private static final Pattern LIKE = Pattern.compile("(?i)\\s*[,，(（]?\\s*(?:such as|like|e\\.?g\\.?,?|for example,?|including|例如|比如|如|像)\\s*");
    /** "Informatica (IICS), Talend". */
    private static final Pattern ASIDE = Pattern.compile("^\\s?[(（][^()（）\\n]{1,24}[)）]");
    private static final Pattern EXAMPLES_BEFORE = Pattern.compile(
            "(?i)(?:such(?: as)?|\\be\\.?g\\.?,?|\\bi\\.?e\\.?,?|\\(ex\\.?,?|for example,?|for instance,?|\\blike|one of|any of|either|at least one(?: of)?|one or more(?: of)?|(?:one or more|at least one|any(?: one)?)(?: of)?(?: [a-z-]+){1,3}\\s?[,(]?\\s?(?:including|incl\\.|from|among)|例如|比如|如|其中一種|任何一種|任一)[\\s:：(（]{0,3}(?:the following(?: [a-z-]+){0,2}[\\s:]{0,2})?(?:" + UNKNOWN_NAME + "\\s?[,，、/]\\s?){0,3}$");
    /** Behind these words everything up to the end of the list is a choice, with what nobody knows in between: "any of welding, hull cleaning, painting". */
    private static final Pattern CHOICE_BEFORE = Pattern.compile(
            "(?i)\\b(?:one|any|some|either)(?: or (?:more|several))? of(?: the (?:following|below)(?: [a-z-]+){0,2})?\\s?[:：]?\\s*$|(?:以下|下列)(?:任何?一|其中一|之一)\\P{L}{0,2}$");
    private static final Pattern IN_CHOICE = Pattern.compile("(?i)^(?=.*(?:[,，、/／]|\\bor\\b|或))(?:(?!\\b(?:experience|knowledge|familiar|proficien|with|years?|plus)|經驗|熟悉)[^.;:。；：()（）]){1,60}$");
    private static final Pattern BRACKET_BEFORE = Pattern.compile(
            "(?i)\\b(?:tools?|languages?|frameworks?|platforms?|databases?|software|librar(?:y|ies)|systems?|cloud|packages?|technolog(?:y|ies)|providers?|infrastructure|LMS|RDBMS|NoSQL|ERP|CRM|cloud[^,.;:()]{0,24}\\sservices)(?:\\sfor\\s[^,.;:()]{1,30})?\\s{0,2}(?:[(（:]|(?<=\\s)[-–]\\s)\\s{0,2}$");
    private static final Pattern ALL_BEFORE = Pattern.compile("(?::|\\s[-–])\\s*$");
    private static final Pattern KIND = Pattern.compile("(?i)(?:systems|tools|technologies|platforms|databases|languages|frameworks)$");
    private static final Pattern EXAMPLES_OPEN = Pattern.compile("(?i)\\s?(?:[(（:：]|such as\\b|like\\b|e\\.?g\\b|including\\b)");
    /** Between the members and at the end of "Excel, SQL or other programming and graph related tools": all of it is one choice. */
    private static final Pattern OR_OTHER = Pattern.compile("(?i)\\bor (?:any )?other $");
    private static final Pattern KINDS_AFTER = Pattern.compile("(?i)^\\s(?:related |relevant )?(?:tools?|languages?|software|technolog(?:y|ies)|platforms?)\\b");
    private static final Pattern OTHERS_AFTER = Pattern.compile("(?i)^\\s{0,2}[,，、]?\\s{0,2}(?:or (?:others?|similar|equivalent|any|comparable|the like|relevant|related)\\b|[(（]?(?:at least|either|any) one\\b|或其他|或同類|[(（]?(?:至少|最少|任)?(?:[識识懂會会]|熟悉|掌握)?(?:其中|任何)?(?:一[樣样種种項项門门]|之一|其一))");

    /** Of tools these are some, any of which will do; fields with "etc." are all meant. */
    private static final Pattern ETC_AFTER = Pattern.compile("(?i)^(?:\\s?[,，、]\\s?" + UNKNOWN_NAME + "){0,3}\\s{0,2}[,，、]?\\s{0,2}(?:(?:and\\s)?etc\\b|等)");
    /** The choice goes on with what nobody knows: "marketing, sales or event rigging". */
    private static final Pattern OR_AFTER = Pattern.compile(
            "(?i)^\\s?,?\\s?(?:and\\s?/\\s?)?or\\s(?!(?:above|more|below|higher|lower|willing|eager|keen|wish|interest|have|has|be|is|are|not|even|both|to|able|at least|if|when|otherwise|ha(?:s|ve|ving))\\b|\\d)\\p{L}");

    private Alternatives() {}

    /** Groups of mentions by index, in the order of the text; a mention without alternatives is a group of its own. */
    static List<List<Integer>> of(String text, Passage passage, List<Mention> mentions) {
        var groups = new ArrayList<List<Integer>>();
        for (var from = 0; from < mentions.size(); ) {
            var to = from + 1;
            var choice = CHOICE_BEFORE.matcher(before(text, passage, mentions.get(from))).find();
            while (to < mentions.size() && !opensExamples(text, passage, mentions, from, to) && (link(text, mentions, to) != ' ' || choice && IN_CHOICE.matcher(gap(text, mentions, to)).matches())) {
                to++;
            }
            run(text, passage, mentions, from, to, groups);
            from = to;
        }
        return groups;
    }

    /** "Such as Docker, version control systems (Git)": behind examples of one kind stands the next kind with examples of its own. */
    private static boolean opensExamples(String text, Passage passage, List<Mention> mentions, int from, int at) {
        return mentions.get(from).kind() == SkillKind.TECHNOLOGY && mentions.get(at).kind() != SkillKind.TECHNOLOGY
                && KIND.matcher(text.substring(mentions.get(at).start(), mentions.get(at).end())).find()
                && EXAMPLES_OPEN.matcher(text).region(mentions.get(at).end(), passage.end()).lookingAt();
    }

    private static String before(String text, Passage passage, Mention mention) {
        return text.substring(Math.max(passage.start(), mention.start() - FARTHEST), mention.start());
    }

    private static String gap(String text, List<Mention> mentions, int next) {
        return text.substring(mentions.get(next - 1).end(), Math.max(mentions.get(next - 1).end(), mentions.get(next).start()));
    }

    /** How {@code next} is joined to the one before: {@code /} stroke, {@code o} or, {@code O} or others like these, {@code a} and, {@code ,} comma, blank: not one list. */
    private static char link(String text, List<Mention> mentions, int next) {
        var one = mentions.get(next - 1);
        var other = mentions.get(next);
        var people = one.kind() == SkillKind.INTERPERSONAL != (other.kind() == SkillKind.INTERPERSONAL);
        if (people || other.start() < one.end() || other.start() - one.end() > FARTHEST) {
            return ' ';
        }
        var written = gap(text, mentions, next);
        var gap = UNKNOWN.matcher(HEAD.matcher(ASIDE.matcher(written).replaceFirst("")).replaceFirst("")).replaceFirst("");
        if (OR_OTHERS.matcher(gap).matches() || next > 1 && LIKE.matcher(gap).matches() && OTHERS_BEFORE.matcher(gap(text, mentions, next - 1)).find()) {
            return 'O';
        }
        return STROKE.matcher(gap).matches() ? '/' : OR.matcher(gap).matches() || OR_YEARS.matcher(written).matches() ? 'o' : AND.matcher(gap).matches() ? 'a' : COMMA.matcher(gap).matches() || isLostComma(gap, one, other) ? ',' : ' ';
    }

    /** "Such as Tableau Looker and Redis". */
    private static boolean isLostComma(String gap, Mention one, Mention other) {
        return gap.equals(" ") && one.kind() == SkillKind.TECHNOLOGY && other.kind() == SkillKind.TECHNOLOGY;
    }

    /** After a colon or a dash "and" means all: "Languages: Python, SQL and R"; in brackets it closes a list of examples. */
    private static void run(String text, Passage passage, List<Mention> mentions, int from, int to, List<List<Integer>> groups) {
        var before = before(text, passage, mentions.get(from));
        var after = text.substring(mentions.get(to - 1).end(), Math.min(passage.end(), mentions.get(to - 1).end() + FARTHEST));
        var all = ALL_BEFORE.matcher(before).find() && to - from > 1 && link(text, mentions, to - 1) == 'a';
        var etc = ETC_AFTER.matcher(after).find() && mentions.subList(from, to).stream().anyMatch(mention -> mention.kind() == SkillKind.TECHNOLOGY);
        var kinds = KINDS_AFTER.matcher(after).find() && IntStream.range(from + 1, to).anyMatch(i -> OR_OTHER.matcher(gap(text, mentions, i)).find());
        if (to - from > 1 && (EXAMPLES_BEFORE.matcher(before).find() || CHOICE_BEFORE.matcher(before).find() || BRACKET_BEFORE.matcher(before).find() && !all || etc || kinds || OTHERS_AFTER.matcher(after).find())) {
            add(groups, from, to);
            return;
        }
        var start = from;
        for (var i = from + 1; i < to; i++) {
            var link = link(text, mentions, i);
            if (link == 'O') {
                add(groups, start, to);
                return;
            }
            if (link == 'a') {
                item(text, mentions, start, i, false, groups);
                start = i;
            }
        }
        item(text, mentions, start, to, OR_AFTER.matcher(after).find(), groups);
    }

    /** "A, B or C" is one choice; in "A, B/C" the stroke binds only what it stands between. */
    private static void item(String text, List<Mention> mentions, int from, int to, boolean choice, List<List<Integer>> groups) {
        var or = choice;
        for (var i = from + 1; i < to; i++) {
            or |= link(text, mentions, i) == 'o';
        }
        var start = from;
        for (var i = from + 1; i < to && !or; i++) {
            if (link(text, mentions, i) == ',') {
                add(groups, start, i);
                start = i;
            }
        }
        add(groups, start, to);
    }

    private static void add(List<List<Integer>> groups, int from, int to) {
        var group = new ArrayList<Integer>();
        for (var i = from; i < to; i++) {
            group.add(i);
            if (group.size() == MOST || i == to - 1) {
                groups.add(List.copyOf(group));
                group.clear();
            }
        }
    }
}
