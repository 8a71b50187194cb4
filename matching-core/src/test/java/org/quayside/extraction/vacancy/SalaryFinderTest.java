package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

class SalaryFinderTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "HK$24K–31K/month | 24000 | 31000 | HKD | MONTH",
        "HK$28,000 - 35,000 | 28000 | 35000 | HKD | MONTH",
        "HK$28,000 to HK$35,000 per month | 28000 | 35000 | HKD | MONTH",
        "年薪 50 萬 | 500000 | 500000 | HKD | YEAR",
        "月薪 HK$21,000 – 27,000 | 21000 | 27000 | HKD | MONTH",
        "月薪 2.5萬至3萬 | 25000 | 30000 | HKD | MONTH",
        "up to 600k p.a. | - | 600000 | HKD | YEAR",
        "Salary from HK$30,000 | 30000 | - | HKD | MONTH",
        "Salary up to HK$50,000+ | - | 50000 | HKD | MONTH",
        "19K (newcomers) to around 33K (seniors) | 19000 | 33000 | HKD | MONTH",
        "20K–27K, two home days | 20000 | 27000 | HKD | MONTH",
        "$45-50K + Bonus | 45000 | 50000 | HKD | MONTH",
        "HK$340,000 - 440,000 a year | 340000 | 440000 | HKD | YEAR",
        "HK$180–260 per hour | 180 | 260 | HKD | HOUR",
        "時薪 $80 | 80 | 80 | HKD | HOUR",
        "USD 90,000 per annum | 90000 | 90000 | USD | YEAR",
        "薪金：面議 (約28K至38K) | 28000 | 38000 | HKD | MONTH",
        "月薪可達 $55,000 | - | 55000 | HKD | MONTH",
        "全職 $18,000–$21,000；兼職時薪 $90 起 | 18000 | 21000 | HKD | MONTH",
        "月薪三萬五至四萬 | 35000 | 40000 | HKD | MONTH",
        "月薪兩萬八千元 | 28000 | 28000 | HKD | MONTH",
        "月薪3萬5起 | 35000 | | HKD | MONTH",
        "年薪二十萬至二十四萬 | 200000 | 240000 | HKD | YEAR",
        "年薪約50萬 | 500000 | 500000 | HKD | YEAR",
        "Salary: about HK$30,000 | 30000 | 30000 | HKD | MONTH",
        "Allowance HK$500 a month; basic HK$20,000 - 25,000 | 20000 | 25000 | HKD | MONTH",
    })
    void pay_is_read_with_currency_and_period(String text, Long min, Long max, String currency, String period) {
        var salary = READER.read("Job", "What we offer\n" + text + "\n").salary();
        assertThat(salary).as(text).isNotNull();
        assertThat(salary).hasToString("Salary[min=%s, max=%s, currency=%s, period=%s]".formatted(min, max, currency, period));
    }

    @Test
    void the_upper_end_in_a_title_has_the_lower_end_of_the_text() {
        var text = "HK$22,000 - HK$40,000 /month\n\nDuties\n- Keep the log";
        var salary = READER.read("Clerk (up to 30K)", text).salary();
        assertThat(salary).hasToString("Salary[min=22000, max=30000, currency=HKD, period=MONTH]");
        assertThat(READER.places(text, READER.read("Clerk (up to 30K)", text))).extracting(place -> place.fact()).contains("salary");
        assertThat(READER.read("Clerk (20-25K)", text).salary()).hasToString("Salary[min=20000, max=25000, currency=HKD, period=MONTH]");
        assertThat(READER.read("Clerk (up to 20K)", text).salary()).hasToString("Salary[min=null, max=20000, currency=HKD, period=MONTH]");
    }

    @Test
    void a_title_that_names_thousands_names_pay() {
        assertThat(READER.read("Analyst (Up to 35k) - group of shops", "").salary()).hasToString("Salary[min=null, max=35000, currency=HKD, period=MONTH]");
        assertThat(READER.read("Analyst, bonus, up to 35k", "").salary()).hasToString("Salary[min=null, max=35000, currency=HKD, period=MONTH]");
        assertThat(READER.read("Team Head (Governance) (Banking / Insurance) (90-100K)", "").salary()).hasToString("Salary[min=90000, max=100000, currency=HKD, period=MONTH]");
        assertThat(READER.read("Planner for 10-20K parcels", "").salary()).isNull();
        assertThat(READER.read("Analyst, 5 days, team of 40", "").salary()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "We raised US$30 million last year", "a monthly budget of about HK$120,000", "90,000 devices phone home", "每人每餐約 $45", "Founded in 2014 - 2016",
        "call 5555 0390", "30 minutes from Central", "Windows 10 - 11", "10-20k rows", "24/7",
        "公司每年捐出三十萬元", "薪酬優厚，服務三千萬客戶",
    })
    void other_sums_and_numbers_are_no_pay(String text) {
        assertThat(READER.read("Job", text).salary()).isNull();
    }
}
