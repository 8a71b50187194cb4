package org.quayside.extraction.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The smallest pieces that names are compared by: runs of letters, runs of digits, single Han characters, single signs.
 *
 * <p>Full-width forms are narrowed (NFKC), case is folded, {@code &} reads as {@code and}; hyphens, apostrophes and trademark signs inside a
 * token vanish. So {@code C++} is {@code c + +}, {@code Node.js} is {@code node . js}, {@code scikit-learn} is {@code scikit learn}, however a
 * tokenizer cuts them.
 */
public final class Atoms {
    private Atoms() {}

    public static List<String> of(String token) {
        var atoms = new ArrayList<String>(2);
        split(plain(token), atoms);
        return atoms;
    }

    /** Narrowed, in lower case; ASCII is by far the usual case and needs no normaliser. */
    public static String plain(String token) {
        for (var i = 0; i < token.length(); i++) {
            if (token.charAt(i) > 127) {
                return Normalizer.normalize(token, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            }
        }
        return token.toLowerCase(Locale.ROOT);
    }

    private static void split(String text, List<String> atoms) {
        var at = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            var end = at + 1;
            if (isHan(c)) {
                atoms.add(text.substring(at, end));
            } else if (Character.isLetter(c)) {
                while (end < text.length() && (isWordLetter(text.charAt(end)) || isInnerApostrophe(text, end))) {
                    end++;
                }
                atoms.add(text.substring(at, end).replace("'", "").replace("’", ""));
            } else if (Character.isDigit(c)) {
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                atoms.add(text.substring(at, end));
            } else if (c == '&') {
                atoms.add("and");
            } else if (!isSilent(c) || text.length() == 1) {
                atoms.add(text.substring(at, end));
            }
            at = end;
        }
    }

    public static boolean isHan(char c) {
        return c >= 0x2E80 && (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0xF900 && c <= 0xFAFF);
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '_' || c == '\u00AD';
    }

    private static boolean isWordLetter(char c) {
        return Character.isLetter(c) && !isHan(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isInnerApostrophe(String text, int at) {
        var c = text.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < text.length() && isWordLetter(text.charAt(at + 1));
    }

    private static boolean isSilent(char c) {
        return isHyphen(c) || c == '\'' || c == '’' || c == '®' || c == '™' || c == '\u200B' || c == '\uFEFF' || Character.isWhitespace(c);
    }
}
