package org.quayside.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.candidate.DeclaredSkill;
import org.quayside.extraction.cv.CvReading;
import org.quayside.extraction.cv.SkillDenied;
import org.quayside.extraction.cv.SkillFound;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.vacancy.SkillAsked;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.SkillRequirement;

class MergeTest {
    private static final CandidateId ID = new CandidateId("c");
    private static final SkillId PYTHON = new SkillId("python");
    private static final SkillId SQL = new SkillId("sql");
    private static final SkillId EXCEL = new SkillId("excel");
    private static final CvReading CV = new CvReading(
            "en",
            List.of(new SkillFound(PYTHON, 30, 4, List.of(new Span(5, 11))), new SkillFound(SQL, null, null, List.of(new Span(20, 23)))),
            List.of(new SkillDenied(EXCEL, List.of(new Span(30, 35)))),
            40,
            Seniority.MIDDLE,
            List.of(new DeclaredLanguage("EN-gb", LanguageLevel.B2), new DeclaredLanguage("yue", LanguageLevel.C2)),
            Education.BACHELOR);

    private static DeclaredProfile declared(List<DeclaredSkill> skills, List<DeclaredLanguage> languages) {
        return new DeclaredProfile(null, false, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, skills, languages);
    }

    @Test
    void a_reading_alone_becomes_a_profile_with_its_evidence() {
        var profile = Profile.of(ID, "x", DeclaredProfile.NONE, CV, "doc", Set.of());
        assertThat(profile.skills())
                .containsExactly(
                        new HeldSkill(PYTHON, 30, 4, List.of(new Evidence("doc", new Span(5, 11)))),
                        new HeldSkill(SQL, -1, -1, List.of(new Evidence("doc", new Span(20, 23)))));
        assertThat(profile.denied()).containsExactly(new DeniedSkill(EXCEL, List.of(new Evidence("doc", new Span(30, 35)))));
        assertThat(profile.years()).isEqualTo(40);
        assertThat(profile.seniority()).isEqualTo(Seniority.MIDDLE);
        assertThat(profile.wishedSeniority()).as("what one is, is not what one wishes").isNull();
        assertThat(profile.languages())
                .containsExactly(new HeldLanguage("en", LanguageLevel.B2, false), new HeldLanguage("yue", LanguageLevel.C2, false));
        assertThat(profile.education()).isEqualTo(Education.BACHELOR);
        assertThat(profile.salaryWish()).isEqualTo(-1);
    }

    @Test
    void without_a_cv_only_what_is_declared_counts() {
        var skills = List.of(new DeclaredSkill(SQL, null), new DeclaredSkill(PYTHON, 20), new DeclaredSkill(PYTHON, 50));
        var profile = Profile.of(ID, "x", declared(skills, List.of()), null, null, Set.of());
        assertThat(profile.skills()).containsExactly(new HeldSkill(PYTHON, 50, -1, List.of()), new HeldSkill(SQL, -1, -1, List.of()));
        assertThat(profile.years()).isEqualTo(-1);
        assertThatThrownBy(() -> Profile.of(ID, "x", DeclaredProfile.NONE, CV, null, Set.of())).hasMessageContaining("come together");
    }

    @Test
    void what_is_declared_wins_and_keeps_what_only_the_cv_knows() {
        var skills = List.of(new DeclaredSkill(PYTHON, 60), new DeclaredSkill(SQL, null), new DeclaredSkill(EXCEL, 10));
        var languages = List.of(new DeclaredLanguage("en", LanguageLevel.A2), new DeclaredLanguage("zh-Hant", LanguageLevel.C1));
        var profile = Profile.of(ID, "x", declared(skills, languages), CV, "doc", Set.of());
        assertThat(profile.skills())
                .containsExactly(
                        new HeldSkill(EXCEL, 10, -1, List.of()),
                        new HeldSkill(PYTHON, 60, 4, List.of(new Evidence("doc", new Span(5, 11)))),
                        new HeldSkill(SQL, -1, -1, List.of(new Evidence("doc", new Span(20, 23)))));
        assertThat(profile.denied()).as("declared, so not denied").isEmpty();
        assertThat(profile.languages())
                .containsExactly(
                        new HeldLanguage("cmn", LanguageLevel.C1, true),
                        new HeldLanguage("en", LanguageLevel.A2, true),
                        new HeldLanguage("yue", LanguageLevel.C2, false));
    }

    @Test
    void sets_keep_one_order_whatever_order_they_came_in() {
        var declared = new DeclaredProfile(
                null, false, Set.of("Sha Tin", "Central", "Kwun Tong"), Set.of(),
                Set.of(Sector.FINANCE, Sector.ROBOTICS, Sector.SOFTWARE), Set.of(), null, null, null, List.of(), List.of());
        var hidden = Set.of(new OrganizationId("b"), new OrganizationId("a"), new OrganizationId("c"));
        var profile = Profile.of(ID, "x", declared, null, null, hidden);
        assertThat(profile.districts()).containsExactly("Central", "Kwun Tong", "Sha Tin");
        assertThat(profile.sectors()).containsExactly(Sector.ROBOTICS, Sector.FINANCE, Sector.SOFTWARE);
        assertThat(profile.hiddenFrom()).extracting(OrganizationId::value).containsExactly("a", "b", "c");
    }

    @Test
    void a_declared_requirement_points_to_where_the_text_names_its_skills() {
        var declared = new SkillRequirement(List.of(PYTHON), Importance.REQUIRED, 30, true);
        var read = new SkillAsked(new SkillRequirement(List.of(PYTHON, SQL), Importance.PREFERRED, null, false), List.of(new Span(7, 9)));
        var other = new SkillAsked(new SkillRequirement(List.of(EXCEL), Importance.PREFERRED, null, false), List.of(new Span(1, 4)));
        assertThat(Merge.requirements(List.of(declared), List.of(read, other), List.of(), "v"))
                .containsExactly(
                        new AskedSkill(declared, List.of(new Evidence("v", new Span(7, 9)))),
                        new AskedSkill(other.requirement(), List.of(new Evidence("v", new Span(1, 4)))));
        assertThat(Merge.requirements(List.of(declared), List.of(read, other), List.of(EXCEL), "v")).hasSize(1);
    }

    @Test
    void pay_is_hkd_a_month_rounded_half_up() {
        assertThat(ExchangeRates.monthly(24_000L, "HKD", Period.MONTH)).isEqualTo(24_000);
        assertThat(ExchangeRates.monthly(100L, "HKD", Period.YEAR)).as("8.33").isEqualTo(8);
        assertThat(ExchangeRates.monthly(6L, "HKD", Period.YEAR)).as("0.5").isEqualTo(1);
        assertThat(ExchangeRates.monthly(1_000L, "HKD", Period.DAY)).isEqualTo(22_000);
        assertThat(ExchangeRates.monthly(60L, "HKD", Period.HOUR)).isEqualTo(10_560);
        assertThat(ExchangeRates.monthly(5_000_000L, "JPY", Period.YEAR)).as("21,666.67").isEqualTo(21_667);
        assertThat(ExchangeRates.monthly(1_000L, "XXX", Period.MONTH)).isEqualTo(-1);
        assertThat(ExchangeRates.monthly(null, "HKD", Period.MONTH)).isEqualTo(-1);
        assertThat(ExchangeRates.monthly(Long.MAX_VALUE, "GBP", Period.HOUR)).as("no overflow").isEqualTo(1_760_000_000_000L);
    }
}
