package org.quayside.extraction.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the headings of one sort of text, in English, Chinese or both on one line ("要求 Requirements"). */
public final class Headings {
    private static final int LONGEST = 60;
    private static final Pattern QUESTION = Pattern.compile("(?i)(?:what|who|why)\\b[^?,]{0,56}\\?|(?:what|who|why)(?:[ -][\\p{L}'’]{1,20}){1,7}\\W{0,3}");
    /** "You know that you can do the job if you have…": the list below ends the sentence. */
    private static final Pattern UNENDED = Pattern.compile("(?:What|Who|You|If|This)\\b[^,.;:]{3,70}(?:…|\\.{3,6})");
    private static final Pattern NAME = Pattern.compile("(?!(?i:you|your|our|us|me|my|the|this|these)\\b)\\p{Lu}[\\p{L}\\d&'’.-]{0,30}(?: (?:(?:of|and|the|&) )?\\p{Lu}[\\p{L}\\d&'’.-]{0,30}){0,5}");

    private static final Pattern ADDRESSED = Pattern.compile("(?:What|Who|Why|How|Your|Our|You)(?:[\\s-](?:\\p{Lu}\\S*|with|at|in|to|for|of|and|the|a|us|you|life)){1,8}[^\\p{L}]?");
    /** Elsewhere what stands before a dash is more often the first word of a line: "Training - showed new staff the pier". */
    private static final Set<Section> LISTS = Set.of(Section.SKILLS, Section.LANGUAGES, Section.MUST, Section.NICE);
    /** "COMMUNITY SERVICE Harbour Kitchen": a heading in capitals of two words at least. */
    private static final Pattern CAPITALS = Pattern.compile("((?:\\p{Lu}{2,20}|&) (?:(?:\\p{Lu}{2,20}|&) ){1,4})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern DASH = Pattern.compile("\\s[-–—|｜](?=\\s)");
    private static final Pattern JOINED = Pattern.compile("\\s(?:(?i:and)|[/&])\\s|[/&,、]\\s?|(?<=\\p{IsHan})[及和與与](?=\\p{IsHan})");

    /**
     * A heading and where the content after it on the same line begins ({@code Skills: Python}), as an index of the line.
     *
     * @param contentStart -1: the heading stands alone; 0: the line opens the section and belongs to it as a whole
     */
    record Heading(Section section, int contentStart) {}

    private final Map<String, Section> phrases = new HashMap<>();
    private final Map<String, Section> spread = new HashMap<>();
    /** Words that make a heading of a line that looks like one: in the order of the file, the first found decides. */
    private final Map<String, Section> words = new LinkedHashMap<>();

    /** What stands before a name in a heading: "About Harbour Tram". */
    private final Map<String, Section> beforeNames = new LinkedHashMap<>();

    /** How lines begin that open a section without a heading ("Interested parties please send ..."), by their first word. */
    private final Map<String, List<Map.Entry<String, Section>>> starts = new HashMap<>();

    /** @param text {@code cv} or {@code ad}, as in headings.tsv */
    public Headings(String text) {
        for (var row : DataFile.rows("headings.tsv")) {
            if (row.getField("text").equals(text)) {
                var section = Section.valueOf(row.getField("section"));
                for (var phrase : DataFile.values(row, "phrases")) {
                    phrases.put(key(phrase), section);
                    spread.put(key(phrase).replace(" ", ""), section);
                }
            } else if (row.getField("text").equals(text + "-word")) {
                var section = Section.valueOf(row.getField("section"));
                DataFile.values(row, "phrases").forEach(word -> words.put(key(word), section));
            } else if (row.getField("text").equals(text + "-name")) {
                var section = Section.valueOf(row.getField("section"));
                DataFile.values(row, "phrases").forEach(word -> beforeNames.put(word + " ", section));
            } else if (row.getField("text").equals(text + "-start")) {
                var section = Section.valueOf(row.getField("section"));
                DataFile.values(row, "phrases").forEach(start -> starts.computeIfAbsent(firstWord(key(start)), w -> new ArrayList<>()).add(Map.entry(key(start), section)));
            }
        }
    }

    /** @param line without bullets and white space at its ends */
    @Nullable Heading find(String line, boolean bullet) {
        var label = label(line, bullet);
        if (label != null) {
            return label;
        }
        var whole = line.length() <= LONGEST ? lookUp(line) : null;
        if (whole != null && !(bullet && line.length() < 12 && !line.endsWith(":"))) {
            return new Heading(whole, -1);
        }
        if (!bullet && looksLikeHeading(line)) {
            var section = byWord(key(line));
            if (section != null) {
                return new Heading(section, -1);
            }
        }
        var named = bullet || line.length() > LONGEST ? null : byName(line);
        if (named != null) {
            return new Heading(named, -1);
        }
        if (line.startsWith("【") && line.indexOf('】') == line.length() - 1) {
            return new Heading(Section.OTHER, -1);
        }
        return opening(key(line.substring(0, Math.min(line.length(), LONGEST))));
    }

    /** "Skills: Python", 【技能】Python, "Skills - Python", 技能 Python、Java; what stands behind may be the heading in another language. */
    private @Nullable Heading label(String line, boolean bullet) {
        var end = colon(line);
        var closing = line.startsWith("【") ? line.indexOf('】') : -1;
        end = closing > 0 ? closing : end;
        var capitals = CAPITALS.matcher(line);
        end = end < 0 && !bullet && capitals.lookingAt() ? capitals.end() - 1 : end;
        var dash = DASH.matcher(line);
        var dashed = end < 0 && !bullet && dash.find();
        end = dashed ? dash.end() - 1 : end;
        if (end < 0 && !line.isEmpty() && Atoms.isHan(line.charAt(0)) && line.indexOf('、') > 0) {
            end = Math.max(line.indexOf(' '), line.indexOf('\u3000'));
        }
        var section = end > 0 && end <= LONGEST ? lookUp(line.substring(0, end)) : null;
        if (section == null || dashed && !LISTS.contains(section)) {
            return null;
        }
        var content = end + 1;
        while (content < line.length() && ":： \u3000".indexOf(line.charAt(content)) >= 0) {
            content++;
        }
        return new Heading(section, content == line.length() || lookUp(line.substring(content)) == section ? -1 : content);
    }

    private @Nullable Heading opening(String key) {
        for (var start : starts.getOrDefault(firstWord(key), List.of())) {
            if (key.startsWith(start.getKey())) {
                return new Heading(start.getValue(), 0);
            }
        }
        return null;
    }

    /** Of a Chinese line the first two characters. */
    private static String firstWord(String key) {
        if (key.isEmpty() || Atoms.isHan(key.charAt(0))) {
            return key.substring(0, Math.min(2, key.length()));
        }
        var space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    /** A short line that ends with a colon, is all in capitals, or asks or says what there is for whom: "What will we offer you?", "Your Future With Us". */
    private static boolean looksLikeHeading(String line) {
        if (line.isEmpty() || line.length() > 80) {
            return false;
        }
        var last = line.charAt(line.length() - 1);
        if (last == ':' || last == '：' || QUESTION.matcher(line).matches()) {
            return true;
        }
        if (ADDRESSED.matcher(line).matches() || UNENDED.matcher(line).matches()) {
            return true;
        }
        return line.length() <= 45 && line.chars().anyMatch(Character::isUpperCase) && line.chars().noneMatch(Character::isLowerCase)
                && line.chars().noneMatch(c -> Character.isDigit(c) || c == ',' || Atoms.isHan((char) c));
    }

    private @Nullable Section byWord(String key) {
        var padded = " " + key + " ";
        for (var entry : words.entrySet()) {
            var word = entry.getKey();
            if (Atoms.isHan(word.charAt(0)) ? key.contains(word) : padded.contains(" " + word + " ")) {
                return entry.getValue();
            }
        }
        return null;
    }

    private @Nullable Section byName(String line) {
        for (var entry : beforeNames.entrySet()) {
            var word = entry.getKey();
            if (line.regionMatches(true, 0, word, 0, word.length()) && NAME.matcher(line).region(word.length(), line.length()).matches()) {
                return entry.getValue();
            }
        }
        return null;
    }

    private @Nullable Section lookUp(String line) {
        var key = key(line);
        var section = phrases.get(key);
        if (section == null && isSpread(key)) {
            return spread.get(key.replace(" ", ""));
        }
        if (section == null) {
            section = joined(line);
        }
        if (section == null && !key.isEmpty()) {
            var boundary = scriptBoundary(key);
            if (boundary > 0) {
                var first = phrases.get(key.substring(0, boundary).strip());
                return first != null ? first : phrases.get(key.substring(boundary).strip());
            }
        }
        return section;
    }

    /** "Qualification / Knowledge & Experience": every part is a heading of the same section. */
    private @Nullable Section joined(String line) {
        Section common = null;
        var from = 0;
        for (var join = JOINED.matcher(line); join.find(); from = join.end()) {
            var section = phrases.get(key(line.substring(from, join.start())));
            if (section == null || common != null && section != common) {
                return null;
            }
            common = section;
        }
        return common != null && phrases.get(key(line.substring(from))) == common ? common : null;
    }

    /** "E M P LOY M E N T": letters set apart by a designer. */
    private static boolean isSpread(String key) {
        var single = 0;
        var words = key.split(" ");
        for (var word : words) {
            single += word.length() == 1 && !Atoms.isHan(word.charAt(0)) ? 1 : 0;
        }
        return single >= 2 && 2 * single >= words.length - 1;
    }

    /** Where a line in two scripts changes from one to the other, or -1. */
    private static int scriptBoundary(String key) {
        var han = Atoms.isHan(key.charAt(0));
        for (var i = 1; i < key.length(); i++) {
            if (key.charAt(i) != ' ' && Atoms.isHan(key.charAt(i)) != han) {
                return i;
            }
        }
        return -1;
    }

    /** The first colon, or the bullet of a list's first line that was drawn into its heading: "Requirements• Degree". */
    private static int colon(String line) {
        for (var i = 1; i < Math.min(line.length(), LONGEST + 1); i++) {
            var c = line.charAt(i);
            if (c == ':' || c == '：' || "•●▪■".indexOf(c) >= 0 && Character.isLetter(line.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** Letters, digits and Han characters in lower case with single spaces: what is left of decorations. Experiences are experience. */
    static String key(String line) {
        var key = new StringBuilder(line.length());
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '\'' || c == '’') {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(c));
            } else if (c == '&') {
                key.append(" and ");
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().replace("  ", " ").replace("experiences", "experience").strip();
    }
}
