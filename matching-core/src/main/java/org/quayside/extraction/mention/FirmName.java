package org.quayside.extraction.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.quayside.extraction.text.Atoms;

/**
 * Names of fields within a firm's, a school's or an office's: whoever worked for Harbour Robotics Ltd. or 港島屋宇設備工程有限公司, went to the Quay School of Pottery, or served the Department
 * of Glass, need not know robotics, building services, pottery or glass. Associations and places have a class of their own ({@link BodyName}).
 */
public final class FirmName {
    private static final Set<String> LEGAL_FORMS = Set.of("ltd", "limited", "inc", "llc", "plc", "gmbh");
    private static final String CHINESE_FORM = "有限公司";
    private static final Set<String> SCHOOLS = Set.of("School", "College", "Academy", "Institute", "University");
    private static final Set<String> SCHOOLS_OF = Set.of("School", "College", "Academy");
    /** What may stand between them and the field: nothing. "University of Kowloon Accounting" names a degree. */
    private static final Set<String> RIGHT_OF = Set.of("University", "Office", "Bureau", "Ministry");
    private static final String DEPARTMENT = "Department";
    private static final Set<String> PUBLIC_OFFICES = Set.of("Bureau", "Ministry", "Agency", "Authority", "Command");
    /** These are an office's only behind another capital: "Harbour Logistics Agency". */
    private static final Set<String> ALSO_WORDS = Set.of("Agency", "Command");
    /** Beside these a department is one of a school, and its field is what somebody studied or taught. */
    private static final Set<String> OF_STUDIES = Set.of("university", "college", "faculty", "polytechnic", "degree", "bachelor", "master", "bsc", "msc", "phd", "diploma");
    private static final List<String> CHINESE_SCHOOLS = List.of("學院", "学院", "書院", "书院", "大學", "大学");
    /** 護理深造學院. */
    private static final List<String> OF_SCHOOLS = List.of("深造", "進修", "进修", "專業", "专业", "職業", "职业", "技術", "技术", "培訓", "培训", "研究", "高等");
    /** 大學程度 is a level, 大學畢業 a state. */
    private static final Set<String> AFTER_LEVEL = Set.of("學", "学", "程", "畢", "毕", "本", "生");
    /** 醫院管理局; not 局部. */
    private static final Set<String> OFFICES = Set.of("局", "署");
    private static final Set<String> AFTER_NO_OFFICE = Set.of("部", "面", "限", "名");
    /** So many words or characters may stand between the name and the legal form. */
    private static final int REACH = 6;

    private FirmName() {}

    /** Whether tokens {@code from} to {@code to} (exclusive) are part of the name of a firm, a school or an office. */
    public static boolean holds(String[] tokens, int from, int to) {
        return isFirm(tokens, to) || isBeforeSchool(tokens, to) || isSchoolOf(tokens, to) || isRightOf(tokens, from) || isBeforeOffice(tokens, from, to)
                || BodyName.holds(tokens, from, to);
    }

    /** "University of Pottery", "Office of Pottery"; "Department of Pottery" if no school stands beside it. */
    private static boolean isRightOf(String[] tokens, int from) {
        if (from < 2 || !tokens[from - 1].equals("of") || !Character.isUpperCase(tokens[from].charAt(0))) {
            return false;
        }
        return RIGHT_OF.contains(tokens[from - 2]) || tokens[from - 2].equals(DEPARTMENT) && Arrays.stream(tokens).map(Atoms::plain).noneMatch(OF_STUDIES::contains);
    }

    /** "Harbour Pottery Agency", "Tourism Bureau"; "advertising agency" in small letters is a trade. */
    private static boolean isBeforeOffice(String[] tokens, int from, int to) {
        if (to >= tokens.length || !PUBLIC_OFFICES.contains(tokens[to]) || !Character.isUpperCase(tokens[from].charAt(0))) {
            return false;
        }
        return !ALSO_WORDS.contains(tokens[to]) || from > 0 && Character.isUpperCase(tokens[from - 1].charAt(0));
    }

    private static boolean isFirm(String[] tokens, int to) {
        for (var at = to; at < Math.min(tokens.length, to + REACH); at++) {
            var initial = tokens[at].charAt(0);
            if (Atoms.isHan(initial)) {
                if (stands(CHINESE_FORM, tokens, at)) {
                    return true;
                }
            } else if (Character.isUpperCase(initial)) {
                if (LEGAL_FORMS.contains(Atoms.plain(tokens[at]))) {
                    return true;
                }
            } else if ("&()（）.".indexOf(initial) < 0 && !(initial == ',' && isCompany(tokens[at - 1]))) {
                return false;
            }
        }
        return false;
    }

    /** "Pottery Institute", "Pottery and Glass Institute", 陶藝學院; or an office: 渡輪管理局. */
    private static boolean isBeforeSchool(String[] tokens, int to) {
        if (to >= tokens.length) {
            return false;
        }
        if (Atoms.isHan(tokens[to].charAt(0))) {
            var at = OF_SCHOOLS.stream().anyMatch(word -> stands(word, tokens, to)) ? to + 2 : to;
            return CHINESE_SCHOOLS.stream().anyMatch(school -> stands(school, tokens, at)) && !(at + 2 < tokens.length && AFTER_LEVEL.contains(tokens[at + 2]))
                    || OFFICES.contains(tokens[to]) && !(to + 1 < tokens.length && AFTER_NO_OFFICE.contains(tokens[to + 1]));
        }
        var at = to;
        while (at < Math.min(tokens.length - 1, to + REACH) && !SCHOOLS.contains(tokens[at]) && (isJoint(tokens[at]) || Character.isUpperCase(tokens[at].charAt(0)))) {
            at++;
        }
        return SCHOOLS.contains(tokens[at]) && Character.isUpperCase(tokens[to - 1].charAt(0)) && (at == to || isJoint(tokens[to]));
    }

    /** "Quay School of Pottery & Glass". */
    private static boolean isSchoolOf(String[] tokens, int to) {
        for (var at = to - 1; at > 0 && at >= to - REACH; at--) {
            if (tokens[at].equals("of")) {
                return SCHOOLS_OF.contains(tokens[at - 1]);
            }
            if (!isJoint(tokens[at]) && !Character.isUpperCase(tokens[at].charAt(0))) {
                return false;
            }
        }
        return false;
    }

    static boolean isJoint(String token) {
        return token.equals("&") || token.equals("and");
    }

    /** "Co., Limited". */
    private static boolean isCompany(String token) {
        return token.startsWith("Co") || token.equals(".");
    }

    static boolean stands(String characters, String[] tokens, int at) {
        for (var i = 0; i < characters.length(); i++) {
            if (at + i >= tokens.length || tokens[at + i].length() != 1 || tokens[at + i].charAt(0) != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
