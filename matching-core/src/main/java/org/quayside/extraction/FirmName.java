package org.quayside.extraction;

import java.util.Set;

/** Names of fields within a firm's: whoever worked for Harbour Robotics Ltd. or 港島屋宇設備工程有限公司 need not know robotics or building services. */
final class FirmName {
    private static final Set<String> LEGAL_FORMS = Set.of("ltd", "limited", "inc", "llc", "plc", "gmbh");
    private static final String CHINESE_FORM = "有限公司";
    /** So many words or characters may stand between the name and the legal form. */
    private static final int REACH = 6;

    private FirmName() {}

    /** Whether a name that ends before token {@code to} is part of a firm's name. */
    static boolean holds(String[] tokens, int to) {
        for (var at = to; at < Math.min(tokens.length, to + REACH); at++) {
            var initial = tokens[at].charAt(0);
            if (Atoms.isHan(initial)) {
                if (isChineseForm(tokens, at)) {
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

    /** "Co., Limited". */
    private static boolean isCompany(String token) {
        return token.startsWith("Co") || token.equals(".");
    }

    private static boolean isChineseForm(String[] tokens, int at) {
        for (var i = 0; i < CHINESE_FORM.length(); i++) {
            if (at + i >= tokens.length || !tokens[at + i].equals(CHINESE_FORM.substring(i, i + 1))) {
                return false;
            }
        }
        return true;
    }
}
