package org.quayside.extraction.cv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.Line;
import org.quayside.extraction.text.Section;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.Taxonomy;

/**
 * Fields for which people in information technology build and look after things: who wrote "interfaces to the pottery module" or served the glass department has done neither pottery nor glass.
 *
 * <p>Holds for jobs in information technology and for CVs that call themselves so at their top; for fields that are not of information technology, which is: not typical of its occupations, nor serving
 * for what is. Whoever works in the field itself has it told elsewhere, or under another title.
 */
final class BuiltFor {
    /** ICT managers, professionals and technicians of ISCO-08. */
    private static final List<String> GROUPS = List.of("133", "25", "351");
    private static final int LET_THROUGH = 7_000;
    private static final Pattern TECHNICAL = Pattern.compile("(?i)\\b(?:(?-i:IT|ICT|DBA|CIO)\\b|information (?:technology|systems?)|software|programmer|(?<!business |property |land )developer|help ?desk|technical support|desktop support"
            + "|(?:systems?|network|database|web|application|infrastructure|cloud|computer) (?:engineer|administrator|analyst|architect|manager|support|specialist|technician|programmer))"
            + "|資訊科技|信息技術|信息技术|程式員|程序員|程序员|軟件|软件|(?:系統|系统|網絡|网络|數據庫|数据库|資料庫)(?:工程|分析|管理)");
    private static final Set<String> PRODUCTS = Set.of(
            "system", "systems", "software", "module", "modules", "application", "applications", "app", "apps", "database", "databases", "portal", "portals", "website", "websites", "platform", "platforms", "interface", "interfaces",
            "solution", "solutions", "package", "packages", "machines", "networks");
    private static final Set<String> PARTIES = Set.of(
            "department", "departments", "dept", "division", "divisions", "staff", "personnel", "clinic", "clinics", "agency", "agencies", "company", "companies", "firm", "firms", "client", "clients", "customer", "customers", "users",
            "industry", "industries", "sector", "sectors", "facility", "facilities", "office", "offices", "teams", "hospital", "hospitals", "provider", "providers", "physicians", "hotels", "banks", "groups");
    private static final Set<String> EXAMPLES = Set.of("including", "included", "includes", "as", "like");
    /** Practices are a party only behind these: "on-boarded new surgery practices", but "improved surgery practices". */
    private static final Set<String> SERVING = Set.of("boarded", "onboarded", "onboarding", "serve", "served", "serving", "support", "supported", "supporting", "trained", "for");
    private static final Set<String> AUTOMATING = Set.of("automated", "automate", "automates", "automating", "automation", "computerised", "computerized", "digitised", "digitized");
    private static final List<String> CHINESE = List.of("系統", "系统", "模組", "模块", "平台", "軟件", "软件", "接口", "介面", "網站", "网站", "應用", "应用", "部門", "部门");
    private static final Set<String> CHINESE_JOINTS = Set.of("及", "和", "與", "与", "、");
    private static final Set<String> JOINED = Set.of("interface", "interfaces", "interfaced", "interfacing", "integrated", "integration", "integrations", "feeds");
    /** Tokens that a list of fields may have, and words between the last field and what was built. */
    private static final int LONGEST_LIST = 14;
    private static final int NEAR = 2;
    private static final int NEAR_IN_CAPITALS = 4;
    private static final int NEAR_IN_CHINESE = 6;
    private static final int TITLE_LENGTH = 90;
    private static final int MOST_ON_TOP = 6;

    private final Set<SkillId> own = new HashSet<>();

    BuiltFor(Taxonomy taxonomy) {
        for (var occupation : taxonomy.occupations()) {
            var isco = occupation.isco();
            if (isco != null && GROUPS.stream().anyMatch(isco::startsWith)) {
                for (var skill : occupation.skills()) {
                    own.add(skill);
                    taxonomy.relatedness().serving(skill).stream().filter(related -> related.relatedness() >= LET_THROUGH).forEach(related -> own.add(related.skill()));
                }
            }
        }
    }

    /** What is left of the mentions of one CV. */
    final class OfCv {
        private final Reading reading;
        private final boolean technical;
        private Employment.@Nullable Job last;
        private boolean lastTechnical;

        private OfCv(Reading reading) {
            this.reading = reading;
            technical = isTechnical(reading.lines().stream().filter(line -> line.section() == Section.OPENING && line.length() <= TITLE_LENGTH).limit(MOST_ON_TOP).toList());
        }

        private boolean isTechnical(List<Line> lines) {
            return lines.stream().anyMatch(line -> TECHNICAL.matcher(line.of(reading.text())).find());
        }

        /** Those of {@code mentions} that are somebody's own, told of {@code job}, or of none. */
        List<Mention> own(Passage passage, Employment.@Nullable Job job, List<Mention> mentions) {
            if (mentions.isEmpty() || !isProse(passage) || !technical && !isTechnical(job)) {
                return mentions;
            }
            return mentions.stream().filter(mention -> !holds(passage, mention)).toList();
        }

        private boolean isTechnical(Employment.@Nullable Job job) {
            if (job != null && job != last) {
                last = job;
                lastTechnical = isTechnical(reading.lines().subList(job.fromLine(), job.fromLine() + job.headLines()));
            }
            return job != null && lastTechnical;
        }
    }

    OfCv in(Reading reading) {
        return new OfCv(reading);
    }

    private static boolean isProse(Passage passage) {
        return !passage.list() && switch (passage.section()) {
            case OPENING, SUMMARY, EXPERIENCE, PROJECTS, OTHER -> true;
            default -> false;
        };
    }

    /** Whether {@code mention} only says what something was built for, or for whom. */
    private boolean holds(Passage passage, Mention mention) {
        if (mention.kind() == SkillKind.TECHNOLOGY || mention.kind() == SkillKind.INTERPERSONAL || own.contains(mention.skill())) {
            return false;
        }
        var tokens = passage.tokens();
        var from = 0;
        while (tokens.ends()[from] <= mention.start()) {
            from++;
        }
        var to = from + 1;
        while (to < tokens.size() && tokens.starts()[to] < mention.end()) {
            to++;
        }
        // "Distributed systems" is a field by itself.
        return !PRODUCTS.contains(Atoms.plain(tokens.texts()[to - 1])) && (isNamedBehind(tokens.texts(), to) || isNamedBefore(tokens.texts(), from) || isAutomated(tokens.texts(), from) || isServed(tokens.texts(), from, to));
    }

    /** "Pottery modules", "pottery, glass and weaving departments", "pottery planning system", 陶藝系統. */
    private static boolean isNamedBehind(String[] tokens, int to) {
        if (Atoms.isHan(tokens[to - 1].charAt(0))) {
            return isNamedBehindInChinese(tokens, to);
        }
        var near = 0;
        for (var at = to; at < Math.min(tokens.length, to + LONGEST_LIST); at++) {
            var word = Atoms.plain(tokens[at]);
            if (PRODUCTS.contains(word) || PARTIES.contains(word)) {
                return true;
            }
            var join = word.equals(",") || word.equals("/") || word.equals("&") || word.equals("and");
            near = join ? 0 : near + 1;
            if (near > (Character.isUpperCase(tokens[at].charAt(0)) ? NEAR_IN_CAPITALS : NEAR) || !join && !Character.isLetter(word.charAt(0)) || isSmall(word)) {
                return false;
            }
        }
        return false;
    }

    /** 陶藝系統, 陶藝及玻璃系統. */
    private static boolean isNamedBehindInChinese(String[] tokens, int to) {
        var last = to < tokens.length && CHINESE_JOINTS.contains(tokens[to]) ? to + NEAR_IN_CHINESE : to;
        for (var at = to; at <= last && at + 1 < tokens.length && Character.isLetter(tokens[at + 1].charAt(0)); at++) {
            if (CHINESE.contains(tokens[at] + tokens[at + 1])) {
                return true;
            }
        }
        return false;
    }

    /** "Interfaces to pottery", "systems including glass, pottery". */
    private static boolean isNamedBefore(String[] tokens, int from) {
        if (from > 1 && JOINED.contains(Atoms.plain(tokens[from - 2])) && (tokens[from - 1].equals("to") || tokens[from - 1].equals("with"))) {
            return true;
        }
        for (var at = from - 1; at > 0 && at >= from - LONGEST_LIST && ".;".indexOf(tokens[at].charAt(0)) < 0; at--) {
            if (EXAMPLES.contains(Atoms.plain(tokens[at]))) {
                return PRODUCTS.contains(Atoms.plain(tokens[at - 1])) || at > 1 && PRODUCTS.contains(Atoms.plain(tokens[at - 2]));
            }
        }
        return false;
    }

    /** "Automated kiln lists and pottery": whoever has a machine do it does not do it. */
    private static boolean isAutomated(String[] tokens, int from) {
        for (var at = from - 1; at >= Math.max(0, from - NEAR_IN_CAPITALS); at--) {
            var word = Atoms.plain(tokens[at]);
            if (AUTOMATING.contains(word)) {
                return true;
            }
            if (!Character.isLetter(word.charAt(0)) || isSmall(word) && !word.equals("of") && !word.equals("the")) {
                return false;
            }
        }
        return false;
    }

    /** "On-boarded new pottery practices". */
    private static boolean isServed(String[] tokens, int from, int to) {
        if (to >= tokens.length || !tokens[to].equals("practices")) {
            return false;
        }
        for (var at = from - 1; at >= Math.max(0, from - NEAR); at--) {
            if (SERVING.contains(Atoms.plain(tokens[at]))) {
                return true;
            }
        }
        return false;
    }

    /** What ends the phrase that the name stands in. */
    private static boolean isSmall(String word) {
        return switch (word) {
            case "for", "to", "of", "in", "on", "with", "by", "from", "at", "as", "using", "via", "through", "the", "a", "an", "is", "was", "were", "are", "that", "which", "within", "across", "into" -> true;
            default -> word.length() > 4 && word.endsWith("ed");
        };
    }
}
