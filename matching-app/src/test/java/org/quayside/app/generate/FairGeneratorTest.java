package org.quayside.app.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quayside.taxonomy.Taxonomy;

class FairGeneratorTest {
    private static final FairGenerator FAIR = new FairGenerator(Taxonomy.builtIn(), 2025, 580, 2_010, 300);

    @Test
    void the_proportions_are_those_of_the_fair() {
        GeneratedTruth truth = FAIR.truth();
        assertThat(truth.organizationsWantingAi() / 580.0).isCloseTo(0.70, within(0.005));
        assertThat(truth.organizationsInSmartLiving() / 580.0).isCloseTo(0.67, within(0.005));
        assertThat(truth.vacanciesAskingForAi() / 2_010.0).isCloseTo(0.60, within(0.005));
        assertThat(truth.vacanciesInEducationTechnology() / 2_010.0).isCloseTo(0.29, within(0.005));
        assertThat(truth.candidatesWhoWantToSwitch()).isEqualTo(100);
        assertThat(truth.medianPay().values()).allSatisfy(pay -> assertThat(pay.premium()).isBetween(8.0, 28.0));
        assertThat(truth.entryLow()).isGreaterThanOrEqualTo(24_000);
        assertThat(truth.entryHigh()).isLessThanOrEqualTo(31_000);
    }

    @Test
    void the_same_seed_writes_the_same_fair_and_another_seed_another() {
        FairGenerator again = new FairGenerator(Taxonomy.builtIn(), 2025, 580, 2_010, 300);
        FairGenerator other = new FairGenerator(Taxonomy.builtIn(), 2026, 580, 2_010, 300);
        assertThat(again.vacancy(1_234)).isEqualTo(FAIR.vacancy(1_234));
        assertThat(again.candidate(7)).isEqualTo(FAIR.candidate(7));
        assertThat(other.candidate(7)).isNotEqualTo(FAIR.candidate(7));
    }

    @Test
    void two_vacancies_of_one_title_and_two_cvs_have_few_words_in_common() {
        var byTitle = IntStream.range(0, FAIR.vacancies()).mapToObj(FAIR::vacancy)
                .collect(Collectors.groupingBy(v -> v.get("title"), Collectors.mapping(v -> String.valueOf(v.get("description")), Collectors.toList())));
        Variety vacancies = Variety.within(byTitle.values());
        assertThat(vacancies.pairs()).isGreaterThan(5_000);
        assertThat(vacancies.high()).isLessThan(0.15);
        assertThat(vacancies.alike()).isZero();
        List<String> cvs = IntStream.range(0, FAIR.candidates()).mapToObj(i -> String.valueOf(FAIR.candidate(i).get("text"))).toList();
        assertThat(cvs).doesNotHaveDuplicates();
        assertThat(Variety.within(List.of(cvs)).high()).isLessThan(0.15);
    }

    @Test
    void what_texts_have_in_common_is_measured() {
        String text = "one two three four five six seven eight";
        assertThat(Variety.within(List.of(List.of(text, text))).median()).isEqualTo(1);
        assertThat(Variety.within(List.of(List.of(text, "one two three four five, and then others"))).median()).isEqualTo(1.0 / 7);
        assertThat(Variety.within(List.of(List.of(text), List.of(text))).pairs()).isZero();
    }

    @Test
    void nothing_is_left_open_in_a_text_and_no_flag_is_set() {
        for (int i = 0; i < 500; i++) {
            assertThat(FAIR.vacancy(i)).containsOnlyKeys("externalId", "organization", "title", "description");
            assertThat(String.valueOf(FAIR.vacancy(i).get("description"))).doesNotContain("{").doesNotContain("null");
        }
        for (int i = 0; i < 300; i++) {
            assertThat(FAIR.candidate(i)).containsOnlyKeys("externalId", "name", "email", "text");
            assertThat(String.valueOf(FAIR.candidate(i).get("text"))).doesNotContain("{");
        }
    }
}
