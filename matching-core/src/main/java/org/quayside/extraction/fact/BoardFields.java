package org.quayside.extraction.fact;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Numerals;
import org.quayside.extraction.text.Span;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Seniority;

/**
 * The fields that job boards put below an advertisement: "Career Level: Middle", "Years of Experience: 3 years", "Qualification: Degree", 工作類型：全職.
 *
 * <p>Whoever fills them in chooses from a list: they hold where the text is silent, wherever they stand, and are part of no section.
 */
public record BoardFields(@Nullable Field<Seniority> level, @Nullable Field<Integer> years, @Nullable Field<Education> education, @Nullable Field<EmploymentType> employmentType) {
    /** @param place label and value in the text */
    public record Field<T>(T value, Span place) {}

    private static final String LEVEL = "(?:career|job|position|seniority) level|職位級別|职位级别|職級|职级";
    private static final String YEARS = "years of experience|工作年資|工作年期|工作年限|年資";
    private static final String EDUCATION = "(?:minimum )?qualification|education(?:al)? level|minimum education|學歷|学历|教育程度";
    private static final String TYPE = "(?:job|employment) type|employment status|工作類型|工作类型|職位類型|僱用類型|僱傭類型|聘用形式";
    private static final String NONE = "\\(?n/a\\)?|not specified|不限";
    private static final String SCHOOLING = "non-degree tertiary|(?:(?:bachelor|master)(?:['’]s)?|associate)(?: degree)?|degree|postgraduate(?: degree)?|doctorate|(?:higher )?diploma|matriculated|school certificate|high school|secondary(?: school)?"
            + "|大[學学]|[學学]位|[學学]士|[碩硕]士|博士|高級文憑|文憑|副學位|副學士|大專|大专|中學|中五|中六|中七|高中";
    private static final String HOURS = "(?:full|part)[ -]?time|permanent|contract|temporary|internship|freelance|全職|全职|兼職|兼职|長工|長期|合約|合约|臨時|临时|實習|实习";

    /** "Qualification: Diploma" may well be somebody's own heading: it must be the last line, or the next a field, too. */
    private static final Pattern FIELD = Pattern.compile("(?im)^[^\\S\\n]{0,8}((?:" + LEVEL + ")\\s?[:：]\\s?(?<level>[^\\n]{1,30})"
            + "|(?:" + YEARS + ")\\s?[:：]\\s?(?:(?<years>" + Numerals.PATTERN + ")\\s?\\+?\\s?(?:years?|yrs?|年)?|" + NONE + ")"
            + "|(?:" + EDUCATION + ")\\s?[:：]\\s?(?:(?<education>" + SCHOOLING + ")|" + NONE + ")(?=\\s*(?:\\z|(?:" + LEVEL + "|" + YEARS + "|" + TYPE + ")\\s?[:：]))"
            + "|(?:" + TYPE + ")\\s?[:：]\\s?(?<type>(?:" + HOURS + ")(?:\\s?[,，、/]\\s?(?:" + HOURS + ")){0,5}))[^\\S\\n]{0,8}$");

    public static BoardFields of(String text) {
        Field<Seniority> level = null;
        Field<Integer> years = null;
        Field<Education> education = null;
        Field<EmploymentType> type = null;
        for (var field = FIELD.matcher(text); field.find(); ) {
            var place = new Span(field.start(1), field.end(1));
            level = level == null ? field(level(field.group("level")), place) : level;
            years = years == null ? field(years(field.group("years")), place) : years;
            education = education == null ? field(education(field.group("education")), place) : education;
            type = type == null ? field(type(field.group("type")), place) : type;
        }
        return new BoardFields(level, years, education, type);
    }

    /** {@code text}, as long as before, without the fields. */
    public static String blank(String text) {
        return FIELD.matcher(text).replaceAll(field -> " ".repeat(field.end() - field.start()));
    }

    /** @param asked what the text asks for */
    public @Nullable Integer yearsOr(@Nullable Integer asked) {
        return asked != null || years == null ? asked : years.value();
    }

    private static <T> @Nullable Field<T> field(@Nullable T value, Span place) {
        return value == null ? null : new Field<>(value, place);
    }

    private static @Nullable Seniority level(@Nullable String value) {
        return value == null ? null : has(value, "entry", "junior", "初級", "初级") ? Seniority.JUNIOR : has(value, "senior", "高級", "高级") ? Seniority.SENIOR : null;
    }

    private static @Nullable Integer years(@Nullable String value) {
        var tenths = value == null ? 0 : Numerals.tenths(value);
        return tenths == 0 ? null : Integer.valueOf(tenths);
    }

    private static @Nullable Education education(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var levels = EducationFinder.levels(value, true);
        return !levels.isEmpty() ? levels.getLast() : has(value, "postgraduate") ? Education.MASTER : Education.SECONDARY;
    }

    /** The most particular: a post that is full time, too, may be a contract or an internship; where it may be permanent, it is no contract. */
    private static @Nullable EmploymentType type(@Nullable String value) {
        return value == null ? null
                : has(value, "internship", "實習", "实习") ? EmploymentType.INTERNSHIP
                : has(value, "permanent", "長工", "長期") ? EmploymentType.FULL_TIME
                : has(value, "contract", "freelance", "合約", "合约") ? EmploymentType.CONTRACT
                : has(value, "temporary", "臨時", "临时") ? EmploymentType.TEMPORARY
                : has(value, "full", "全職", "全职") ? EmploymentType.FULL_TIME
                : EmploymentType.PART_TIME;
    }

    private static boolean has(String value, String... words) {
        var lower = value.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(lower::contains);
    }
}
