package org.quayside.app.intake;

import java.text.Normalizer;
import org.quayside.app.intake.IntakeRefused.Reason;

/** Text as it is stored: NFC, line feeds, no UTF-8 misread as another encoding, no control characters, one kind of hyphen, no trailing spaces, at most one empty line in a row. */
public final class CleanText {
    private CleanText() {}

    public static String clean(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int lineFeeds = 2;
        for (String line : (Iterable<String>) Normalizer.normalize(raw, Normalizer.Form.NFC).lines()::iterator) {
            String kept = cleanLine(Mojibake.mended(line));
            if (kept.isEmpty()) {
                if (lineFeeds < 2) {
                    out.append('\n');
                    lineFeeds++;
                }
                continue;
            }
            out.append(kept).append('\n');
            lineFeeds = 1;
        }
        return out.toString().stripTrailing();
    }

    /** The same as one line, as a title is. */
    public static String line(String raw) {
        return clean(raw).replace('\n', ' ').strip();
    }

    private static String cleanLine(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\u00A0' || c == '\t' || c == '\u3000' || c == '\f' || c == '\u2028' || c == '\u2029') {
                out.append(' ');
            } else if (c == '\u2010' || c == '\u2011') {
                out.append('-');
            } else if (c >= ' ' && c != '\u007F' && c != '\uFEFF' && c != '\u200B' && c != '\u00AD' && !lonely(line, i)) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /** Half of a surrogate pair cannot be stored as UTF-8. */
    private static boolean lonely(String line, int i) {
        char c = line.charAt(i);
        return Character.isHighSurrogate(c) && (i + 1 == line.length() || !Character.isLowSurrogate(line.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(line.charAt(i - 1)));
    }

    /** Cleans, and refuses what is longer than allowed or has no letter in it. */
    static String cleanWithin(String file, String raw, IntakeLimits limits) {
        String text = clean(raw);
        if (text.length() > limits.characters()) {
            throw tooMuch(file, text.length(), limits);
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new IntakeRefused(Reason.NO_TEXT, file, "has no text in it (a scan?); send a document whose text can be selected");
        }
        return text;
    }

    static IntakeRefused tooMuch(String file, long characters, IntakeLimits limits) {
        return new IntakeRefused(Reason.TOO_MUCH_TEXT, file, "has %,d characters or more of text, %,d are allowed".formatted(characters, limits.characters()));
    }
}
