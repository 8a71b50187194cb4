package org.quayside.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.DataFile;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.Taxonomy;

/**
 * Chinese names of work, told as a sentence tells it: who 處理客人投訴 does 投訴處理, and who 編制及控制年度預算 does 預算編制; and {@link ToldWork}.
 *
 * <p>The verb opens its clause, or follows 負責, 協助 and the like: that of 客戶管理系統 manages nothing. The object ends the phrase: 分析客戶財務需要 is no 財務分析. Verbs of one
 * line of the list mean the same; those that names begin with, too ({@code before}: 處理查詢), govern what follows there; in the names that make another thing ({@code other}) the first half is no object: 內部控制 is no
 * control of what is inside, and 技術分析 reads the charts of prices.
 */
final class ChineseVerbObject {
    private static final int VERB = 2;
    private static final int SHORTEST_OBJECT = 2;
    private static final int LONGEST_OBJECT = 5;
    /** So many characters may stand between: 處理住戶的查詢及投訴. */
    private static final int FARTHEST = 10;
    private static final Set<String> BEFORE = Set.of("責", "责", "助", "能", "會", "会", "及", "和", "與", "与", "並", "并", "以", "可", "需", "須", "须", "曾", "懂", "識", "识", "過", "过", "的", "何");
    private static final Set<String> BEHIND = Set.of("及", "和", "與", "与", "或", "並", "并", "以", "等", "同", "事", "工");
    /** Toward whom a verb behind may stand. */
    private static final Set<String> WITH = Set.of("與", "与", "跟", "向");

    /** Verbs that names end with: 與客戶管理系統 has none. */
    private final Set<String> inNames = new HashSet<>();
    /** Verb → what it governs. */
    private final Map<String, Map<String, Skill>> objects = new HashMap<>();

    ChineseVerbObject(Taxonomy taxonomy) {
        var before = new HashSet<String>();
        var other = new HashSet<String>();
        for (var row : DataFile.rows("chinese-verbs.tsv")) {
            var same = new HashMap<String, Skill>();
            DataFile.values(row, "verbs").forEach(verb -> objects.put(verb, same));
            inNames.addAll(DataFile.values(row, "verbs"));
            before.addAll(DataFile.values(row, "before"));
            other.addAll(DataFile.values(row, "other"));
        }
        for (var skill : taxonomy.skills()) {
            skill.names().stream().filter(name -> !name.ambiguous() && !other.contains(name.text())).forEach(name -> add(skill, name.text(), before));
        }
        for (var told : ToldWork.of(taxonomy)) {
            for (var verb : told.verbs()) {
                var all = new HashMap<>(objects.getOrDefault(verb, Map.of()));
                told.objects().forEach(object -> all.put(object, told.skill()));
                objects.put(verb, all);
            }
        }
    }

    private void add(Skill skill, String name, Set<String> before) {
        var middle = name.length() - VERB;
        if (middle >= SHORTEST_OBJECT && middle <= LONGEST_OBJECT && name.chars().allMatch(c -> Atoms.isHan((char) c))) {
            objects.getOrDefault(name.substring(middle), new HashMap<>()).putIfAbsent(name.substring(0, middle), skill);
            if (before.contains(name.substring(0, VERB))) {
                objects.getOrDefault(name.substring(0, VERB), new HashMap<>()).putIfAbsent(name.substring(VERB), skill);
            }
        }
    }

    /** Skills whose object stands apart from its verb, or behind it where the name has it before; none where {@code hits} has found a name. */
    List<SkillGazetteer.Hit> find(String[] tokens, List<SkillGazetteer.Hit> hits) {
        List<SkillGazetteer.Hit> found = List.of();
        for (var at = 0; at + VERB + SHORTEST_OBJECT <= tokens.length; at++) {
            var verb = Atoms.isHan(tokens[at].charAt(0)) ? objects.get(tokens[at] + tokens[at + 1]) : null;
            if (verb != null && (opens(tokens, at) || isWithOthers(tokens, at)) && !SkillGazetteer.Hit.isTaken(hits, at, at + VERB)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                addObjects(tokens, at, verb, hits, found);
            }
        }
        return found;
    }

    private static boolean opens(String[] tokens, int at) {
        return at == 0 || !Atoms.isHan(tokens[at - 1].charAt(0)) || BEFORE.contains(tokens[at - 1]);
    }

    /** 與供應商洽談. */
    private boolean isWithOthers(String[] tokens, int at) {
        var with = at - 1;
        while (with > 0 && with > at - FARTHEST && Atoms.isHan(tokens[with].charAt(0)) && !WITH.contains(tokens[with])) {
            with--;
        }
        return with >= 0 && WITH.contains(tokens[with]) && !inNames.contains(tokens[at] + tokens[at + 1]);
    }

    private static void addObjects(String[] tokens, int verb, Map<String, Skill> known, List<SkillGazetteer.Hit> hits, List<SkillGazetteer.Hit> found) {
        var from = verb + VERB;
        for (var at = from; at <= from + FARTHEST && at < tokens.length && isWithin(tokens[at]); at++) {
            var end = end(tokens, at, known);
            var skill = end < 0 ? null : known.get(text(tokens, at, end));
            if (skill != null && !SkillGazetteer.Hit.isTaken(hits, at, end) && !SkillGazetteer.Hit.isTaken(found, at, end)) {
                found.add(new SkillGazetteer.Hit(at == from ? verb : at, end, skill.id(), skill.kind(), false));
            }
        }
    }

    /** 帶領12名同事. */
    private static boolean isWithin(String token) {
        return Atoms.isHan(token.charAt(0)) || token.equals("、") || Character.isDigit(token.charAt(0));
    }

    /** Where the longest known object that begins at {@code at} ends; -1: none does. */
    private static int end(String[] tokens, int at, Map<String, Skill> known) {
        for (var end = Math.min(tokens.length, at + LONGEST_OBJECT); end >= at + SHORTEST_OBJECT; end--) {
            if (closes(tokens, end) && known.containsKey(text(tokens, at, end))) {
                return end;
            }
        }
        return -1;
    }

    private static String text(String[] tokens, int from, int to) {
        return String.join("", Arrays.asList(tokens).subList(from, to));
    }

    private static boolean closes(String[] tokens, int end) {
        return end == tokens.length || !Atoms.isHan(tokens[end].charAt(0)) || BEHIND.contains(tokens[end]);
    }
}
