package org.quayside.extraction.unlisted;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.util.Span;
import org.quayside.extraction.fact.EducationFinder;
import org.quayside.extraction.mention.TrainingText;
import org.quayside.extraction.text.DataFile;
import org.quayside.extraction.text.Section;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;

/** Whether what the statistical finder takes for a skill may be one, by its words: not a place, a month, a firm, a person by his work, a grade or an everyday word. */
final class UnlistedName {
    /** Begins and ends as names do: what begins with a sign or ends with a hyphen is cut from something else. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d.@][\\s\\S]*[\\p{L}\\d+#)）]");
    private static final Pattern LETTERS = Pattern.compile("\\p{IsHan}|\\p{L}[\\p{L}+#/.\\d]");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** A capital or a digit within a word. */
    private static final Pattern SPELT = Pattern.compile("\\p{L}[\\p{Lu}\\d]");
    private static final Pattern CAPITALISED = Pattern.compile("[\\p{Lu}\\d]\\S*(?: [\\p{Lu}\\d]\\S*)*");
    private static final Set<Section> TOLD = Set.of(Section.OPENING, Section.SUMMARY, Section.EXPERIENCE, Section.VOLUNTEERING);

    /** What templates of CVs leave: "Company Name, City, State". */
    private static final Pattern TEMPLATE = Pattern.compile("(?i)(?:(?:company|name|city|state|job|title|college|school)\\b\\W*)+|(?:City|State|Company Name)\\b.*|.*\\b(?:City|State|Company Name)");

    /** A postcode, a licence, a number of an order. */
    private static final Pattern NUMBERED = Pattern.compile("[A-Z]{0,2}\\W?\\d{5,}.*");
    /** "GPA 3.5", "first class honours". */
    private static final Pattern GRADE = Pattern.compile("(?i)(?:c?gpa|grade)\\b.*|(?:high )?distinctions?|credits?|merits?|(?:first|second|upper|lower)[ -](?:class|second|division)\\b.*|(?:with )?honou?rs?|(?:summa |magna )?cum laude|dean's list|[\\d.]+ (?:c?gpa|grade)");
    /** "Flat 7", "Quay Road". */
    private static final Pattern ADDRESS = Pattern.compile("(?:(?i:flat|block|blk|rm|room|tower|unit|shop)\\.?(?:\\s?[A-Z]?\\d{1,4}[A-Z]?|\\s[A-Z])|\\d{1,3}/F|[\\p{L}\\d ]{2,40} (?:Road|Street|Avenue|Lane|Estate|Mansion|Rd|St)\\.?)");
    /** "September 2007". */
    private static final Pattern DATED = Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s(?:19|20)\\d\\d\\b");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    /** "Finance Finance". */
    private static final Pattern TWICE = Pattern.compile("(?i).*\\b(\\w{3,}) \\1\\b.*");
    /** "Falls WI". */
    private static final Pattern IN_A_STATE = Pattern.compile(".*\\p{Ll},? (?:A[KLRZ]|C[AOT]|DC|DE|FL|GA|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])");
    /** One word of two letters says nothing to whoever reads a list. */
    private static final int SHORTEST_WORD = 3;
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}’']*");

    /** Languages and districts, with their parts, are read as such. */
    private final Set<String> readOtherwise = new HashSet<>();
    /** In lower case. */
    private final Set<String> everyday = new HashSet<>();
    private final Set<String> none;
    private final Set<String> people;
    private final Set<String> beginnings;

    UnlistedName(Taxonomy taxonomy) {
        DataFile.rows("languages.tsv").forEach(row -> List.of("en", "zh").forEach(column -> readOtherwise.addAll(DataFile.values(row, column))));
        DataFile.rows("districts.tsv").forEach(row -> List.of("name", "en", "zh").forEach(column -> DataFile.values(row, column).forEach(this::addDistrict)));
        none = words("none");
        people = words("people");
        beginnings = words("beginnings");
        TrainingText.shipped().forEach(sentence -> addEveryday(sentence.tokens(), sentence.mentions()));
        taxonomy.skills().forEach(skill -> skill.names().forEach(this::addParts));
    }

    private static Set<String> words(String kind) {
        return DataFile.rows("no-mentions.tsv").stream().filter(row -> row.getField("kind").equals(kind)).flatMap(row -> DataFile.values(row, "words").stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** "Kwan O" is half of a district. */
    private void addDistrict(String district) {
        readOtherwise.add(district);
        var words = district.split(" ");
        for (var from = 0; from < words.length; from++) {
            for (var to = from + 1; to <= words.length; to++) {
                readOtherwise.add(String.join(" ", Arrays.copyOfRange(words, from, to)));
            }
        }
    }

    /** What the sentences beside the model say in small letters without meaning a skill. */
    private void addEveryday(List<String> tokens, List<Span> mentions) {
        for (var i = 0; i < tokens.size(); i++) {
            var at = i;
            if (Character.isLowerCase(tokens.get(i).charAt(0)) && mentions.stream().noneMatch(mention -> mention.contains(at))) {
                everyday.add(tokens.get(i));
            }
        }
    }

    /** One word of a name of several is only half of it: "Quality", "Enterprise", "Microsoft". */
    private void addParts(SkillName name) {
        var words = name.text().toLowerCase(Locale.ROOT).split("[ -]");
        if (words.length > 1) {
            everyday.addAll(List.of(words));
        }
    }

    /** @param section where it stands: what a list of skills has among its items needs less to be a name than what a sentence has among its words */
    boolean isName(String text, Section section) {
        return isName(text) && (section == Section.SKILLS || isWrittenAsName(text, section));
    }

    /** "CloudSail", "ETL jobs"; but what begins with capitals alone may be a firm or a person where a career is told. */
    private static boolean isWrittenAsName(String text, Section section) {
        return HAN.matcher(text).find() || SPELT.matcher(text).find() || !TOLD.contains(section) && CAPITALISED.matcher(text).matches();
    }

    private boolean isName(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return NAME.matcher(text).matches() && LETTERS.matcher(text).find() && !readOtherwise.contains(text) && !none.contains(lower) && !COUNTRIES.contains(lower) && !isEveryday(text, lower) && !hasOtherSense(lower)
                && !TEMPLATE.matcher(text).matches() && !NUMBERED.matcher(text).matches() && !GRADE.matcher(text).matches() && !ADDRESS.matcher(text).matches() && !DATED.matcher(text).find() && !TWICE.matcher(text).matches() && !IN_A_STATE.matcher(text).matches()
                && EducationFinder.levels(text, true).isEmpty();
    }

    /** A new tool is seldom called by a word in small letters. */
    private boolean isEveryday(String text, String lower) {
        return LATIN_WORD.matcher(text).matches() && (text.length() < SHORTEST_WORD || text.equals(lower) || everyday.contains(lower));
    }

    /** People are none ("data analysts"), nor is what begins in the middle of something said: "ensure reports", "various tools". */
    private boolean hasOtherSense(String lower) {
        return people.contains(lower.substring(lower.lastIndexOf(' ') + 1)) || beginnings.contains(lower.split(" ", 2)[0]);
    }
}
