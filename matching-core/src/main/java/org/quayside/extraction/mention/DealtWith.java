package org.quayside.extraction.mention;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quayside.extraction.text.Atoms;

/**
 * Fields of the teams and departments that somebody deals with: "liaise with the pottery and glass teams" tells of talking to potters, "led the pottery team" of pottery.
 *
 * <p>A name counts as dealt with in a list that such a noun ends or opens ("departments such as ..."), if words of dealing stand before the list; in capitals right behind words that nobody says of
 * tools ("liaised with Pottery and Glass"); and if it names those who manage ("reported to glass management"). In Chinese, between 與 and 溝通.
 */
final class DealtWith {
    private static final Set<String> ONE = Set.of("team", "department", "dept", "committee", "division", "function", "unit");
    private static final Set<String> MANY = Set.of(
            "teams", "departments", "depts", "committees", "divisions", "functions", "units", "colleagues", "counterparts", "stakeholders", "personnel", "staff");
    private static final Set<String> COMPANY = Set.of("company", "firm", "agency", "contractor", "vendor");
    private static final Set<String> COMPANIES = Set.of("companies", "firms", "agencies", "contractors", "subcontractors", "vendors", "suppliers", "providers");
    /** Whoever does this "with Pottery" does it with people; "working with Pottery" may be a craft. */
    private static final Set<String> PEOPLED = Set.of(
            "liaise", "liaised", "liaises", "liaising", "liaison", "collaborate", "collaborated", "collaborates", "collaborating", "collaboration", "partner", "partnered", "partnering", "cooperate", "cooperated", "cooperating", "coordinate",
            "coordinated", "coordinates", "coordinating", "interface", "interfaced", "interfaces", "interfacing", "confer", "conferred", "conferring", "consult", "consulted", "consulting", "meet", "met");
    private static final Set<String> DEALING = Stream.concat(
            PEOPLED.stream(),
            Stream.of("coordination", "work", "worked", "works", "working", "partnership", "cooperation", "communicate", "communicated", "communicating", "communication", "communications", "interact", "interacted", "interacting", "meetings", "closely", "together", "jointly", "contact"))
            .collect(Collectors.toUnmodifiableSet());
    /** Others beside whom capitals name others too. */
    private static final Set<String> PARTIES = Set.of("vendors", "suppliers", "merchants", "clients", "customers", "users", "developers", "engineers", "management", "stakeholders", "auditors");
    /** What is made for, given to or had from others. */
    private static final Set<String> DELIVERED = Set.of(
            "dashboard", "dashboards", "report", "reports", "presentation", "presentations", "recommendations", "insights", "support", "assistance", "data", "information", "feedback", "requests", "queries", "tools", "assignments", "results",
            "findings", "expertise", "guidance", "advice", "documentation", "updates");
    private static final Set<String> REPORTING = Set.of("report", "reports", "reported", "reporting", "present", "presents", "presented", "presenting", "escalate", "escalated", "escalating", "results", "findings", "updates", "recommendations");
    private static final String MANAGEMENT = "management";
    private static final Set<String> ORDERING = Set.of(
            "manage", "manages", "managing", "lead", "leads", "led", "leading", "supervise", "supervises", "supervising", "oversee", "oversees", "oversaw", "overseeing", "run", "ran", "running", "build", "built", "join", "within", "in", "of", "on", "by", "at", "using", "via");
    /** How a team works, which whoever works with it does, too. */
    private static final Set<String> METHODS = Set.of("agile", "scrum", "kanban", "devops", "devsecops", "lean");
    private static final Set<String> BEFORE_EXAMPLES = Set.of("as", "including", "like", "(", ":");
    /** Whom brackets behind the word name: "our vendors (Quay, Ferry)". */
    private static final Set<String> FIRMS = Set.of("vendors", "partners", "suppliers", "customers", "companies", "employers", "magazines");
    private static final Set<String> EXPERIENCE = Set.of("experience", "experienced");
    /** So many tokens may the list have on either side of the name. */
    private static final int REACH = 14;
    private static final int FARTHEST_FIRM = 40;
    /** So many tokens before "with" may stand what is done with others. */
    private static final int NEAR = 4;
    private static final int FARTHEST_EXPERIENCE = 8;
    private static final String WITH_HAN = "與与跟";
    private static final Set<String> HAN_DEALING = Set.of("溝通", "沟通", "聯絡", "联络", "聯繫", "联系", "協調", "协调", "合作", "協作", "协作", "對接", "对接", "配合", "商討");
    private static final String HAN_GROUP = "部門门師师員员組组隊队事人方商司";

    private DealtWith() {}

    /** Whether tokens {@code from} to {@code to} (exclusive) name others, or what others do. */
    static boolean holds(String[] tokens, int from, int to) {
        if (Atoms.isHan(tokens[to - 1].charAt(0))) {
            return isHan(tokens, from, to);
        }
        if (METHODS.contains(Atoms.plain(tokens[to - 1]))) {
            return false;
        }
        var group = group(tokens, to);
        if (group >= 0) {
            return isMeeting(tokens, group) || !isExperience(tokens, from, tokens[group]) && isDealt(tokens, toward(tokens, from));
        }
        var opening = opening(tokens, from);
        return opening >= 0 && isDealt(tokens, toward(tokens, opening)) || isNamed(tokens, from, to) || isManagement(tokens, from, to);
    }

    /** "Interfaced with Pottery, Glass and Weaving", "working with vendors and Pottery": from "with" on nothing but names in capitals, and others. */
    private static boolean isNamed(String[] tokens, int from, int to) {
        if (!Character.isUpperCase(tokens[from].charAt(0)) || !Character.isUpperCase(tokens[to - 1].charAt(0))) {
            return false;
        }
        var with = from - 1;
        while (with > 0 && with > from - REACH && isOfNames(tokens[with])) {
            with--;
        }
        if (with < 1 || !tokens[with].equals("with")) {
            return false;
        }
        var end = to;
        while (end < Math.min(tokens.length, to + REACH) && isOfNames(tokens[end])) {
            end++;
        }
        var dealing = Atoms.plain(tokens[with > 1 && tokens[with - 1].endsWith("ly") ? with - 2 : with - 1]);
        return PEOPLED.contains(dealing) || DEALING.contains(dealing) && Arrays.stream(tokens, with, end).anyMatch(PARTIES::contains);
    }

    private static boolean isOfNames(String token) {
        return Character.isUpperCase(token.charAt(0)) || isJoint(token) || PARTIES.contains(token);
    }

    private static boolean isJoint(String token) {
        return token.equals(",") || token.equals("and") || token.equals("&") || token.equals("/");
    }

    /** "Reported the results to pottery management", "consult with pottery management on kilns"; "support to pottery management" may be the craft. */
    private static boolean isManagement(String[] tokens, int from, int to) {
        if (!Atoms.plain(tokens[to - 1]).equals(MANAGEMENT) || from < 2 || to < tokens.length && Character.isLetter(tokens[to].charAt(0)) && !endsGroup(tokens[to])) {
            return false;
        }
        var toward = tokens[from - 1].equals("the") || tokens[from - 1].equals("senior") ? from - 2 : from - 1;
        return switch (Atoms.plain(tokens[toward])) {
            case "with" -> PEOPLED.contains(Atoms.plain(tokens[Math.max(0, toward - 1)]));
            case "to" -> isNear(REPORTING, tokens, toward);
            default -> false;
        };
    }

    private static boolean endsGroup(String word) {
        return switch (word) {
            case "and", "or", "on", "about", "regarding", "to", "for", "in", "as", "when", "during", "at" -> true;
            default -> false;
        };
    }

    /** Whether token {@code from} stands in brackets that name firms: "partners (Harbour Tyres, Cisco, Oracle)" says nothing of their products. */
    static boolean isFirm(String[] tokens, int from) {
        for (var at = from - 1; at > 0 && at >= from - FARTHEST_FIRM && ")）.;".indexOf(tokens[at].charAt(0)) < 0; at--) {
            if (tokens[at].equals("(")) {
                return FIRMS.contains(Atoms.plain(tokens[at - 1]));
            }
        }
        return false;
    }

    /** The noun that ends the list of the name, or -1; of one team only what stands right before it. */
    private static int group(String[] tokens, int to) {
        var listed = false;
        for (var at = to; at < Math.min(tokens.length, to + REACH); at++) {
            var word = Atoms.plain(tokens[at]);
            if (MANY.contains(word) || COMPANIES.contains(word) || !listed && (ONE.contains(word) || COMPANY.contains(word))) {
                return at;
            }
            if (breaks(word)) {
                return -1;
            }
            listed |= isJoint(word);
        }
        return -1;
    }

    /** "Experience of working with pottery firms" asks for pottery. */
    private static boolean isExperience(String[] tokens, int from, String group) {
        var word = Atoms.plain(group);
        return (COMPANY.contains(word) || COMPANIES.contains(word)) && isNear(EXPERIENCE, tokens, from, FARTHEST_EXPERIENCE);
    }

    /** "Pottery committee meetings". */
    private static boolean isMeeting(String[] tokens, int group) {
        return Atoms.plain(tokens[group]).startsWith("committee") && group + 1 < tokens.length && Atoms.plain(tokens[group + 1]).startsWith("meeting");
    }

    /** Of "departments such as pottery and glass" the first word, or -1. */
    private static int opening(String[] tokens, int from) {
        for (var at = from - 1; at > 0 && at >= from - REACH; at--) {
            var word = Atoms.plain(tokens[at]);
            if (BEFORE_EXAMPLES.contains(word)) {
                var noun = word.equals("as") ? at - 2 : at - 1;
                noun -= noun > 0 && tokens[noun].equals(",") ? 1 : 0;
                return noun >= 0 && (MANY.contains(Atoms.plain(tokens[noun])) || ONE.contains(Atoms.plain(tokens[noun])) && noun > 0 && tokens[noun - 1].equals("other")) ? noun : -1;
            }
            if (breaks(word)) {
                return -1;
            }
        }
        return -1;
    }

    /** The word before the list that says toward whom, or -1. */
    private static int toward(String[] tokens, int from) {
        for (var at = from - 1; at >= 0 && at >= from - REACH; at--) {
            var word = Atoms.plain(tokens[at]);
            if (isToward(word)) {
                return at;
            }
            if (breaks(word)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isToward(String word) {
        return switch (word) {
            case "with", "between", "among", "alongside", "across", "for", "to", "from" -> true;
            default -> false;
        };
    }

    private static boolean isDealt(String[] tokens, int toward) {
        if (toward < 0) {
            return false;
        }
        return switch (Atoms.plain(tokens[toward])) {
            case "between", "alongside" -> true;
            case "with", "among", "across" -> isNear(DEALING, tokens, toward);
            default -> isNear(DELIVERED, tokens, toward);
        };
    }

    private static boolean isNear(Set<String> words, String[] tokens, int before) {
        return isNear(words, tokens, before, NEAR);
    }

    private static boolean isNear(Set<String> words, String[] tokens, int before, int reach) {
        for (var at = before - 1; at >= 0 && at >= before - reach; at--) {
            if (words.contains(Atoms.plain(tokens[at]))) {
                return true;
            }
        }
        return false;
    }

    /** Another sentence, another verb, or a preposition: the list ends. */
    private static boolean breaks(String word) {
        return ".;:!?()。；：！？（）".contains(word) || isToward(word) || ORDERING.contains(word) || word.length() > 4 && word.endsWith("ed");
    }

    /** 與設計師溝通: whom with, and who they are. */
    private static boolean isHan(String[] tokens, int from, int to) {
        var with = from - 1;
        while (with >= 0 && with >= from - REACH && isInClause(tokens[with]) && WITH_HAN.indexOf(tokens[with].charAt(0)) < 0) {
            with--;
        }
        if (with < 0 || with < from - REACH || WITH_HAN.indexOf(tokens[with].charAt(0)) < 0) {
            return false;
        }
        for (var at = to; at + 1 < tokens.length && at < to + REACH && isInClause(tokens[at]); at++) {
            if (HAN_DEALING.contains(tokens[at] + tokens[at + 1])) {
                return HAN_GROUP.indexOf(tokens[at - 1].charAt(0)) >= 0;
            }
        }
        return false;
    }

    private static boolean isInClause(String token) {
        return "，。；,;.：:".indexOf(token.charAt(0)) < 0;
    }
}
