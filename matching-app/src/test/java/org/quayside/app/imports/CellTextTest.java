package org.quayside.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Salary;

class CellTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "HK$24K–31K/month | 24000 | 31000 | HKD | MONTH",
        "$24,000 - $31,000 | 24000 | 31000 | HKD | MONTH",
        "USD 60,000 - 72,000 per year | 60000 | 72000 | USD | YEAR",
        "US$5,500 a month | 5500 | 5500 | USD | MONTH",
        "S$6.5k-8k monthly | 6500 | 8000 | SGD | MONTH",
        "年薪50萬 | 500000 | 500000 | HKD | YEAR",
        "月薪 2.4萬至3.1萬 | 24000 | 31000 | HKD | MONTH",
        "24–31K | 24000 | 31000 | HKD | MONTH",
        "HK$180 an hour | 180 | 180 | HKD | HOUR",
        "JPY 400,000 monthly | 400000 | 400000 | JPY | MONTH",
        "GBP 45,000 - 52,000 p.a. | 45000 | 52000 | GBP | YEAR",
        "600k p.a. | 600000 | 600000 | HKD | YEAR",
        "RMB 20000/月 | 20000 | 20000 | CNY | MONTH",
        "HKD 3,000 a week | 13000 | 13000 | HKD | MONTH"})
    void a_salary_is_understood_in_any_currency_and_period(String text, long min, long max, String currency, Period period) {
        assertThat(SalaryText.parse(text)).contains(new Salary(min, max, currency, period));
    }

    @Test
    void a_salary_may_have_one_end() {
        assertThat(SalaryText.parse("up to 600k p.a.")).contains(new Salary(null, 600_000L, "HKD", Period.YEAR));
        assertThat(SalaryText.parse("HK$30,000+")).contains(new Salary(30_000L, null, "HKD", Period.MONTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"negotiable", "Salary negotiable", "面議", "Competitive package", "n/a", "salary", "Salary provided", "Posted on 12 Apr 2021", "-"})
    void no_sum_is_no_salary(String text) {
        assertThat(SalaryText.parse(text)).isEmpty();
    }

    @Test
    void what_is_no_sum_is_refused_with_what_would_be_right() {
        assertThatThrownBy(() -> SalaryText.parse("see website")).hasMessage("is 'see website', which names no sum; 'HK$24,000 - 31,000 a month' would");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-05-31", "2027-5-31", "2027/05/31", "31/5/2027", "31.05.2027", "31-5-27", "5/31/2027", "31 May 2027", "May 31, 2027", "31st May 2027",
        "Mon 31 May 2027", "2027年5月31日", "20270531", "2027-05-31T18:00:00+08:00", "31 May 2027 18:00"})
    void a_date_is_understood_however_it_is_written(String text) {
        assertThat(DateText.parse(text)).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @Test
    void the_day_comes_before_the_month_and_no_date_is_refused() {
        assertThat(DateText.parse("4/5/2027")).isEqualTo(LocalDate.of(2027, 5, 4));
        assertThatThrownBy(() -> DateText.parse("31/31/2027")).hasMessageStartingWith("is '31/31/2027', which is no date");
        assertThatThrownBy(() -> DateText.parse("soon")).hasMessageContaining("2027年5月31日 are understood");
    }

    @Test
    void columns_are_guessed_from_their_names() {
        var jobs = ColumnMapping.guess(List.of("title", "salary", "company", "posted", "district", "job_description", "Career Level", "Years of Experience", "url"), null, Map.of());
        assertThat(jobs.kind()).isEqualTo(ImportKind.VACANCIES);
        assertThat(jobs.fields().stream().map(ColumnMapping.Column::field))
                .containsExactly("title", "salary", "organization", null, "district", "description", "seniority", "years", "externalId");
        assertThat(ColumnMapping.guess(List.of("姓名", "電郵", "履歷"), null, Map.of()).kind()).isEqualTo(ImportKind.CANDIDATES);
        assertThat(ColumnMapping.guess(List.of("Company Name", "Industry", "Website"), null, Map.of()).kind()).isEqualTo(ImportKind.ORGANIZATIONS);
    }

    @Test
    void a_wrong_guess_is_put_right_by_naming_the_column() {
        var mapping = ColumnMapping.guess(List.of("what", "who", "words", "title"), null, Map.of("what", "title", "who", "organization", "title", ""));
        assertThat(mapping.fields().stream().map(ColumnMapping.Column::field)).containsExactly("title", "organization", null, null);
        assertThatThrownBy(() -> ColumnMapping.guess(List.of("a", "b"), null, Map.of())).hasMessageContaining("may be anything");
        assertThatThrownBy(() -> ColumnMapping.guess(List.of("title"), null, Map.of("titel", "title"))).hasMessageContaining("has no column 'titel'");
        assertThatThrownBy(() -> ColumnMapping.guess(List.of("title", "x"), null, Map.of("x", "colour"))).hasMessageContaining("'colour' is no field");
    }
}
