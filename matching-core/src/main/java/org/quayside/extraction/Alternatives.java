package org.quayside.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quayside.taxonomy.SkillKind;

/**
 * Which mentions of an advertisement's passage are alternatives: "Java or Kotlin", "Java / Kotlin", "Java 或 Kotlin", "A, B or C", and lists that
 * only give examples ("tools such as Tableau and Power BI", "databases (MySQL, Oracle)", "Tableau, Power BI etc.").
 */
final class Alternatives {
    private static final int MOST = 10;
    private static final int FARTHEST = 60;
    /** The maker's name may stand before a product's: "Tableau, Microsoft Power BI". */
    private static final String MAKER = "(?:(?:Microsoft|MS|Google|Amazon|IBM|Adobe|Apache|Oracle|SAP|Tibco|HashiCorp|JetBrains|Atlassian|Cisco)\\s)?";
    private static final Pattern OR = Pattern.compile("(?i)\\s*[,，、]?\\s*(?:\\bor\\b|\\band/or\\b|/|或者?|／|\\|)\\s*(?:in |with |any |other |another |similar )?\\s*" + MAKER);
    /** "or another language, such as", "or similar tools (", "或其他語言，例如": what follows is the same choice, with "and" as with "or". */
    private static final Pattern OR_OTHERS = Pattern.compile(
            "(?i)\\s*[,，、;]?\\s*(?:\\b(?:and/)?or (?:an)?(?:other|any other|similar|equivalent|comparable|alternative|related)\\b(?: [a-z-]+){0,3}\\s*(?:[,(（]?\\s*(?:such as|like|e\\.?g\\.?,?|for example,?|for instance,?|including|i\\.e\\.)[\\s:]{0,2}|[(（:]\\s*)|或者?其他[^,，、。；\\s]{0,8}[,，(（]?(?:例如|比如|如|像|[(（]))\\s*");
    private static final Pattern STROKE = Pattern.compile("\\s*[/／]\\s*");
    private static final Pattern AND = Pattern.compile("(?i)\\s*[,，、]?\\s*(?:\\band\\b|&|\\+|和|及|與|与|以及)\\s*" + MAKER);
    private static final Pattern COMMA = Pattern.compile("(?i)\\s*[,，、]\\s*" + MAKER);
    /** A name that nobody knows, within a list: "Java, Clarion, Ruby". */
    private static final Pattern UNKNOWN = Pattern.compile("^\\s*[,，、]\\s*(?!(?i:and|or|etc)\\b)[A-Z][A-Za-z0-9.+#-]{0,14}(?=\\s*(?:[,，、]|\\bor\\b|或))");
    /** "Informatica (IICS), Talend". */
    private static final Pattern ASIDE = Pattern.compile("^\\s?[(（][^()（）\\n]{1,24}[)）]");
    private static final Pattern EXAMPLES_BEFORE = Pattern.compile(
            "(?i)(?:such(?: as)?|e\\.?g\\.?,?|for example,?|for instance,?|\\blike|one of|any of|either|at least one(?: of)?|one or more(?: of)?|(?:one or more|at least one|any(?: one)?)(?: of)?(?: [a-z-]+){1,3}\\s?[,(]?\\s?(?:including|incl\\.|from|among)|例如|比如|如|其中一種|任何一種|任一)[\\s:：(（]{0,3}(?:the following[\\s:]{0,2})?$");
    private static final Pattern BRACKET_BEFORE = Pattern.compile(
            "(?i)\\b(?:tools?|languages?|frameworks?|platforms?|databases?|software|librar(?:y|ies)|systems?|cloud|packages?|technolog(?:y|ies)|providers?|LMS|RDBMS|NoSQL|ERP|CRM)\\s{0,2}[(（:]\\s{0,2}$");
    private static final Pattern OTHERS_AFTER = Pattern.compile("(?i)^\\s{0,2}[,，、]?\\s{0,2}(?:etc\\b|or (?:others?|similar|equivalent|any|comparable|the like)|[(（]?(?:at least|either|any) one\\b|等|或其他|或同類|[(（]?(?:至少|最少|任)?(?:[識识懂會会]|熟悉|掌握)?(?:其中|任何)?(?:一[樣样種种項项門门]|之一|其一))");

    private Alternatives() {}

    /** Groups of mentions by index, in the order of the text; a mention without alternatives is a group of its own. */
    static List<List<Integer>> of(String text, Passage passage, List<Mention> mentions) {
        var groups = new ArrayList<List<Integer>>();
        for (var from = 0; from < mentions.size(); ) {
            var to = from + 1;
            while (to < mentions.size() && link(text, mentions.get(to - 1), mentions.get(to)) != ' ') {
                to++;
            }
            run(text, passage, mentions, from, to, groups);
            from = to;
        }
        return groups;
    }

    /** {@code /} stroke, {@code o} or, {@code O} or others like these, {@code a} and, {@code ,} comma, blank: not one list. */
    private static char link(String text, Mention one, Mention next) {
        var people = one.kind() == SkillKind.INTERPERSONAL != (next.kind() == SkillKind.INTERPERSONAL);
        if (people || next.start() < one.end() || next.start() - one.end() > FARTHEST) {
            return ' ';
        }
        var gap = UNKNOWN.matcher(ASIDE.matcher(text.substring(one.end(), next.start())).replaceFirst("")).replaceFirst("");
        if (OR_OTHERS.matcher(gap).matches()) {
            return 'O';
        }
        return STROKE.matcher(gap).matches() ? '/' : OR.matcher(gap).matches() ? 'o' : AND.matcher(gap).matches() ? 'a' : COMMA.matcher(gap).matches() ? ',' : ' ';
    }

    /** After a colon "and" means all: "Languages: Python, SQL and R"; in brackets it closes a list of examples. */
    private static void run(String text, Passage passage, List<Mention> mentions, int from, int to, List<List<Integer>> groups) {
        var before = text.substring(Math.max(passage.start(), mentions.get(from).start() - FARTHEST), mentions.get(from).start());
        var after = text.substring(mentions.get(to - 1).end(), Math.min(passage.end(), mentions.get(to - 1).end() + 24));
        var all = before.stripTrailing().endsWith(":") && link(text, mentions.get(Math.max(from, to - 2)), mentions.get(to - 1)) == 'a';
        if (to - from > 1 && (EXAMPLES_BEFORE.matcher(before).find() || BRACKET_BEFORE.matcher(before).find() && !all || OTHERS_AFTER.matcher(after).find())) {
            add(groups, from, to);
            return;
        }
        var start = from;
        for (var i = from + 1; i < to; i++) {
            var link = link(text, mentions.get(i - 1), mentions.get(i));
            if (link == 'O') {
                add(groups, start, to);
                return;
            }
            if (link == 'a') {
                item(text, mentions, start, i, groups);
                start = i;
            }
        }
        item(text, mentions, start, to, groups);
    }

    /** "A, B or C" is one choice; in "A, B/C" the stroke binds only what it stands between. */
    private static void item(String text, List<Mention> mentions, int from, int to, List<List<Integer>> groups) {
        var or = false;
        for (var i = from + 1; i < to; i++) {
            or |= link(text, mentions.get(i - 1), mentions.get(i)) == 'o';
        }
        var start = from;
        for (var i = from + 1; i < to && !or; i++) {
            if (link(text, mentions.get(i - 1), mentions.get(i)) == ',') {
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
