package org.quayside.extraction.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.Taxonomy;

/**
 * Blanks what must not be read as a skill or bear on a score: the candidate's name, e-mail addresses, web addresses with what they are called, initials of people. The text keeps its
 * length, so every offset stays true.
 *
 * <p>Each part of the name is blanked wherever it stands, unless it is an item of a list between commas: Julia Wong may well write
 * "Python, Julia". Without a known name the first line goes if it looks like one.
 */
public final class Mask {
    private static final Pattern ADDRESS = Pattern.compile("\\S{1,64}@\\S{1,190}|(?:https?://|www\\.)\\S{1,400}|\\b[\\w.-]{2,60}\\.(?:com|org|net|io|hk|example|me|edu|gov)(?:/\\S{0,300})?(?=\\s|[,;)|]|$)");
    /** The "GitHub:" before an address of one's own there. */
    private static final Pattern LABEL = Pattern.compile("(?i)\\b(?:git(?:hub|lab)|bitbucket|linkedin|kaggle|stack overflow|behance|dribbble|medium|facebook|instagram|youtube|twitter|wordpress)(?: (?:profile|page|account|link))?\\s{0,2}[:：–|-]\\s{0,3}$");
    private static final int LABEL_LENGTH = 36;
    /** "Prof. R. Wong", "Father's name: C. Lam": an initial is no language. */
    private static final Pattern INITIALS = Pattern.compile("\\b(?:(?:Prof|Professor|Dr|Mr|Mrs|Ms|Miss|Ir|Sir)\\.?|[Nn]ame\\s?:) {1,2}((?:\\p{Lu}\\.?[ -]?){1,3})(?=\\p{Lu}\\p{Ll})");
    /** Tools that call themselves by their address. */
    private static final Set<String> SITES = Set.of("salesforce.com", "monday.com", "teamwork.com", "render.com", "make.com");
    private static final String LIST_SIGNS = ",、;；|/•·・";

    /** Words of job titles: a first line with one of these is no name. */
    private final Set<String> titleWords;

    public Mask(Taxonomy taxonomy) {
        titleWords = taxonomy.occupations().stream()
                .flatMap(occupation -> occupation.names().stream())
                .flatMap(name -> Stream.of(name.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .collect(Collectors.toCollection(HashSet::new));
        titleWords.addAll(List.of("engineer", "developer", "manager", "analyst", "teacher", "designer", "specialist", "officer", "assistant",
                "consultant", "director", "resume", "résumé", "cv", "curriculum", "vitae", "summary", "profile", "experience", "skills", "education",
                "information", "technology", "objective", "senior", "junior", "lead", "head", "professional", "intern", "graduate", "student"));
    }

    public String apply(String text, @Nullable String name) {
        var chars = text.toCharArray();
        addresses(text, chars);
        initials(text, chars);
        if (name != null && !name.isBlank()) {
            name(text, chars, name.strip());
        } else {
            firstLine(text, chars);
        }
        return new String(chars);
    }

    public static String addresses(String text) {
        var chars = text.toCharArray();
        addresses(text, chars);
        return new String(chars);
    }

    private static void addresses(String text, char[] chars) {
        var matcher = ADDRESS.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (var from = 0; from < text.length(); ) {
            if (isSpace(text.charAt(from))) {
                from++;
                continue;
            }
            var sign = false;
            var to = from;
            for (; to < text.length() && !isSpace(text.charAt(to)); to++) {
                var c = text.charAt(to);
                sign |= c == '@' || c == ':' || c == '.' && to + 1 < text.length() && Character.isLetter(text.charAt(to + 1));
            }
            // Only a word with such a sign within holds an address; the pattern is dear.
            for (var region = sign ? matcher.region(from, to) : null; region != null && region.find(); ) {
                if (!isProduct(region.group())) {
                    Arrays.fill(chars, region.start(), region.end(), ' ');
                    label(text, chars, region.start());
                }
            }
            from = to;
        }
    }

    private static void label(String text, char[] chars, int end) {
        var label = LABEL.matcher(text).region(Math.max(0, end - LABEL_LENGTH), end);
        if (label.find()) {
            Arrays.fill(chars, label.start(), label.end(), ' ');
        }
    }

    private static void initials(String text, char[] chars) {
        for (var matcher = INITIALS.matcher(text); matcher.find(); ) {
            Arrays.fill(chars, matcher.start(1), matcher.end(1), ' ');
        }
    }

    /** White space as patterns know it. */
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** {@code Socket.io}, {@code ASP.NET} and {@code SalesForce.com} are names of products, not addresses. */
    private static boolean isProduct(String match) {
        var lower = match.toLowerCase(Locale.ROOT);
        return lower.indexOf('@') < 0 && lower.indexOf('/') < 0 && !lower.startsWith("www.") && (lower.endsWith(".net") || lower.endsWith(".io") || SITES.contains(lower));
    }

    private static void name(String text, char[] chars, String name) {
        fill(text, chars, name, false);
        fill(text, chars, name.toUpperCase(Locale.ROOT), false);
        for (var part : new HashSet<>(List.of(name.split("[\\s,()（）]+")))) {
            // As written or in capitals: "may" and "will" are words even in the CV of Will May.
            if (part.length() >= 2) {
                fill(text, chars, part, true);
                fill(text, chars, part.toUpperCase(Locale.ROOT), true);
            }
        }
    }

    private static void fill(String text, char[] chars, String word, boolean spareLists) {
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            var end = at + word.length();
            if (isWhole(text, at, end) && !(spareLists && isItem(text, at, end))) {
                Arrays.fill(chars, at, end, ' ');
            }
        }
    }

    private static boolean isWhole(String text, int start, int end) {
        return Atoms.isHan(text.charAt(start))
                || (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static boolean isItem(String text, int start, int end) {
        var before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        var after = end;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        var opens = before < 0 || text.charAt(before) == '\n' || text.charAt(before) == ':' || LIST_SIGNS.indexOf(text.charAt(before)) >= 0;
        var closes = after == text.length() || text.charAt(after) == '\n' || text.charAt(after) == '.' || LIST_SIGNS.indexOf(text.charAt(after)) >= 0;
        var listed = before >= 0 && LIST_SIGNS.indexOf(text.charAt(before)) >= 0 || after < text.length() && LIST_SIGNS.indexOf(text.charAt(after)) >= 0;
        return opens && closes && listed;
    }

    private void firstLine(String text, char[] chars) {
        var start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        var end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        if (end - start <= 40 && looksLikeName(text.substring(start, end).strip())) {
            Arrays.fill(chars, start, end, ' ');
        }
    }

    private boolean looksLikeName(String line) {
        var words = line.split("[\\s,]+");
        if (words.length < 2 || words.length > 4) {
            return false;
        }
        for (var word : words) {
            var initial = word.isEmpty() ? ' ' : word.charAt(0);
            if (!Character.isUpperCase(initial) || !word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '.' || c == '\'')
                    || titleWords.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
