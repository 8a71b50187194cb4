package org.quayside.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;

/**
 * Chinese names of work, told as a sentence tells it: who 處理客人投訴 does 投訴處理, and who 編制及控制年度預算 does 預算編制.
 *
 * <p>The verb opens its clause, or follows 負責, 協助 and the like: that of 客戶管理系統 manages nothing. The object ends the phrase: 分析客戶財務需要 is no 財務分析. Verbs of one line mean the
 * same.
 */
final class ChineseVerbObject {
    private static final List<List<String>> VERBS = List.of(
            List.of("管理", "監管", "监管"),
            List.of("處理", "处理", "跟進", "跟进", "解決", "解决", "應對", "应对", "解答", "回覆", "回复", "接聽", "接听"),
            List.of("分析"),
            List.of("設計", "设计"),
            List.of("開發", "开发", "研發", "研发", "開拓", "开拓", "拓展"),
            List.of("製作", "制作"),
            List.of("拍攝", "拍摄"),
            List.of("控制", "管控"),
            List.of("規劃", "规划", "策劃", "策划", "籌劃", "筹划"),
            List.of("編制", "编制", "編製", "制定", "制訂", "制订", "擬定", "拟定"),
            List.of("撰寫", "撰写", "編寫", "编写", "草擬", "草拟"),
            List.of("測試", "测试"),
            List.of("評估", "评估"),
            List.of("維修", "维修", "修理", "檢修", "检修"),
            List.of("維護", "维护", "保養", "保养"),
            List.of("安裝", "安装"),
            List.of("操作"),
            List.of("優化", "优化"),
            List.of("推廣", "推广"),
            List.of("採購", "采购"),
            List.of("招聘"),
            List.of("培訓", "培训", "訓練", "训练"),
            List.of("監測", "监测"),
            List.of("陳列", "陈列"));
    /** Before a noun these govern it: 處理查詢, but not 控制工程 or 操作系統. */
    private static final Set<String> ONLY_VERBS = Set.of("處理", "处理", "編制", "编制", "撰寫", "撰写", "維護", "维护");
    /** Names whose first half is no object: 內部控制 is no control of what is inside, and 技術分析 reads the charts of prices. */
    private static final Set<String> NO_OBJECTS = Set.of(
            "銀行管理", "银行管理", "公共管理", "自我管理", "醫療管理", "医疗管理", "文化管理", "創意管理", "创意管理", "生產處理", "生产处理", "項目處理", "项目处理", "文書處理", "文书处理", "圖片處理", "图片处理", "應急處理", "应急处理", "批次處理", "批次处理",
            "學習分析", "学习分析", "技術分析", "技术分析", "職位分析", "职位分析", "安全設計", "安全设计", "組織設計", "组织设计", "創意設計", "创意设计", "內部控制", "内部控制", "物料測試", "物料测试", "發展評估", "发展评估",
            "健康評估", "健康评估", "會員推廣", "会员推广", "早期培訓", "早期训练", "早期訓練", "企業培訓", "企业培训", "內部培訓", "内部培训", "狀態監測", "状态监测");
    private static final Map<String, Integer> CLASSES = IntStream.range(0, VERBS.size()).boxed()
            .flatMap(c -> VERBS.get(c).stream().map(verb -> Map.entry(verb, c)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final int VERB = 2;
    private static final int SHORTEST_OBJECT = 2;
    private static final int LONGEST_OBJECT = 5;
    /** So many characters may stand between: 處理住戶的查詢及投訴. */
    private static final int FARTHEST = 10;
    private static final Set<String> BEFORE = Set.of("責", "责", "助", "能", "會", "会", "及", "和", "與", "与", "並", "并", "以", "可", "需", "須", "须", "曾", "懂", "識", "识", "過", "过", "的", "何");
    private static final Set<String> BEHIND = Set.of("及", "和", "與", "与", "或", "並", "并", "以", "等", "同", "事", "工");

    private final List<Map<String, Skill>> objects = new ArrayList<>();

    ChineseVerbObject(Taxonomy taxonomy) {
        VERBS.forEach(verbs -> objects.add(new HashMap<>()));
        for (var skill : taxonomy.skills()) {
            skill.names().forEach(name -> add(skill, name));
        }
    }

    private void add(Skill skill, SkillName name) {
        var text = name.text();
        var middle = text.length() - VERB;
        if (middle >= SHORTEST_OBJECT && middle <= LONGEST_OBJECT && !name.ambiguous() && !NO_OBJECTS.contains(text) && text.chars().allMatch(c -> Atoms.isHan((char) c))) {
            add(text.substring(middle), text.substring(0, middle), skill);
            if (ONLY_VERBS.contains(text.substring(0, VERB))) {
                add(text.substring(0, VERB), text.substring(VERB), skill);
            }
        }
    }

    private void add(String verb, String object, Skill skill) {
        var number = CLASSES.get(verb);
        if (number != null) {
            objects.get(number).putIfAbsent(object, skill);
        }
    }

    /** Skills whose object stands apart from its verb, or behind it where the name has it before; none where {@code hits} has found a name. */
    List<SkillGazetteer.Hit> find(String[] tokens, List<SkillGazetteer.Hit> hits) {
        List<SkillGazetteer.Hit> found = List.of();
        for (var at = 0; at + VERB + SHORTEST_OBJECT <= tokens.length; at++) {
            var verb = Atoms.isHan(tokens[at].charAt(0)) && opens(tokens, at) ? CLASSES.get(tokens[at] + tokens[at + 1]) : null;
            if (verb != null && !SkillGazetteer.Hit.isTaken(hits, at, at + VERB)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                addObjects(tokens, at, objects.get(verb), hits, found);
            }
        }
        return found;
    }

    private static boolean opens(String[] tokens, int at) {
        return at == 0 || !Atoms.isHan(tokens[at - 1].charAt(0)) || BEFORE.contains(tokens[at - 1]);
    }

    private static void addObjects(String[] tokens, int verb, Map<String, Skill> known, List<SkillGazetteer.Hit> hits, List<SkillGazetteer.Hit> found) {
        var from = verb + VERB;
        for (var at = from; at <= from + FARTHEST && at < tokens.length && (Atoms.isHan(tokens[at].charAt(0)) || tokens[at].equals("、")); at++) {
            var end = end(tokens, at, known);
            var skill = end < 0 ? null : known.get(text(tokens, at, end));
            if (skill != null && !SkillGazetteer.Hit.isTaken(hits, at, end) && !SkillGazetteer.Hit.isTaken(found, at, end)) {
                found.add(new SkillGazetteer.Hit(at == from ? verb : at, end, skill.id(), skill.kind(), false));
            }
        }
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
