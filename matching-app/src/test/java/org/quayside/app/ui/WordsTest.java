package org.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quayside.application.DeclineReason;
import org.quayside.organization.Sector;
import org.quayside.scoring.Category;
import org.quayside.scoring.CategoryScore;
import org.quayside.scoring.GateOutcome;
import org.quayside.scoring.GateReason;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Salary;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {
    private static final Words ENGLISH = words(Language.ENGLISH);

    private static Words words(Language language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, language.locale(), Taxonomy.builtIn());
    }

    @Test
    void both_languages_have_the_same_messages() throws IOException {
        assertThat(keys("messages_zh.properties")).containsExactlyInAnyOrderElementsOf(keys("messages.properties"));
    }

    private static List<String> keys(String file) throws IOException {
        try (var stream = new InputStreamReader(WordsTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(stream);
            return List.copyOf(properties.stringPropertyNames());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_code_has_a_word(Language language) {
        var words = words(language);
        for (var level : LanguageLevel.values()) {
            assertThat(words.codes("level", level.name())).isNotBlank();
        }
        var codes = new ArrayList<String>();
        for (var value : Seniority.values()) {
            codes.add("seniority." + value);
        }
        for (var value : WorkMode.values()) {
            codes.add("mode." + value);
        }
        for (var value : EmploymentType.values()) {
            codes.add("employment." + value);
        }
        for (var value : Education.values()) {
            codes.add("education." + value);
        }
        for (var value : Sector.values()) {
            codes.add("sector." + value.slug());
        }
        for (var value : Importance.values()) {
            codes.add("importance." + value);
        }
        for (var value : DeclineReason.values()) {
            codes.add("decline." + value);
        }
        for (var value : Period.values()) {
            codes.add("period." + value);
        }
        for (var value : Category.values()) {
            codes.add("category." + value);
        }
        for (var value : Verdict.values()) {
            codes.add("verdict." + value);
            codes.add("gate.verdict." + value);
        }
        assertThat(codes.stream().map(words::text)).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_of_a_gate_is_a_sentence_without_holes(GateReason reason) {
        var parameters = new TreeMap<>(Map.of("skills", "python,sql", "by", "pandas", "credit", "9000", "skill", "php", "district", "Sha Tin",
                "language", "yue", "asked", "B2", "declared", "C1", "floor", "24000"));
        parameters.put("offered", "31000");
        var outcome = new GateOutcome(reason, parameters);

        for (var language : Language.values()) {
            assertThat(new GateWords(words(language)).of(outcome)).isNotBlank().doesNotContain("{").doesNotContain("null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_category_says_what_was_compared(Category category) {
        var facts = new TreeMap<>(Map.of("years", "25", "years.asked", "30", "seniority", "JUNIOR", "seniority.asked", "SENIOR", "districts",
                "Sha Tin,Kwun Tong", "modes", "HYBRID,REMOTE", "district", "Kwun Tong", "mode", "HYBRID"));
        facts.putAll(switch (category) {
            case SKILLS -> Map.of();
            case EXPERIENCE -> Map.of();
            case PLACE -> Map.of();
            case LANGUAGES -> Map.of("yue", "C2", "yue.asked", "B2");
            case EDUCATION -> Map.of("education", "DIPLOMA", "education.asked", "BACHELOR");
            case SALARY -> Map.of("wish", "28000", "offered.max", "31000");
            case SENIORITY -> Map.of("wish", "MIDDLE", "offered", "SENIOR");
            case SECTOR -> Map.of("wish", "ROBOTICS,FINANCE", "offered", "ROBOTICS");
            case EMPLOYMENT_TYPE -> Map.of("wish", "FULL_TIME,CONTRACT", "offered", "CONTRACT");
        });
        for (var language : Language.values()) {
            var fact = new CategoryFacts(words(language)).of(new CategoryScore(category, 15, 5_000, Verdict.PASS, true, facts));
            assertThat(fact == null).isEqualTo(category == Category.SKILLS);
            assertThat(fact == null ? "" : fact).doesNotContain("{").doesNotContain("null").doesNotContain("_");
        }
    }

    @Test
    void names_of_skills_and_languages_are_the_readers() {
        var skill = new SkillId("machine-learning");
        assertThat(ENGLISH.skill(skill)).isEqualTo("machine learning");
        assertThat(words(Language.CHINESE).skill(skill)).isEqualTo("機器學習");
        assertThat(ENGLISH.language("yue")).isEqualTo("Cantonese");
        assertThat(ENGLISH.anyOf(List.of(new SkillId("python"), new SkillId("sql"), new SkillId("docker")))).isEqualTo("Python, SQL or Docker");
    }

    @Test
    void pay_and_years_are_written_as_people_write_them() {
        assertThat(ENGLISH.salary(new Salary(24_000L, 31_000L, "HKD", Period.MONTH))).isEqualTo("HK$24,000–31,000 a month");
        assertThat(ENGLISH.salary(new Salary(null, 31_000L, "HKD", Period.MONTH))).isEqualTo("HK$31,000 a month");
        assertThat(ENGLISH.text("reasons.years", Words.years(10), 1.0)).isEqualTo("1 year asked");
        assertThat(ENGLISH.text("reasons.years", Words.years(25), 2.5)).isEqualTo("2.5 years asked");
        assertThat(ENGLISH.text("fact.candidates", 0)).isEqualTo("nobody yet");
        assertThat(ENGLISH.text("fact.candidates", 1)).isEqualTo("1 candidate");
    }

    @Test
    void relations_are_told_apart() {
        assertThat(relation("python", "python")).isEqualTo(Relation.SAME);
        assertThat(relation("pytorch", "machine-learning")).isNotEqualTo(Relation.SAME);
    }

    private static Relation relation(String have, String wanted) {
        return Relation.of(new SkillId(have), new SkillId(wanted), Taxonomy.builtIn());
    }
}
