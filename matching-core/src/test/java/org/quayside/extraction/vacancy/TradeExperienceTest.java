package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.vacancy.VacancyReaderTest.asked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/** Experience that is asked for by the trade or the post. */
class TradeExperienceTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Minimum 5 years of working experience in insurance companies | REQUIRED [insurance] 50",
        "4 - 8 years' experience in a bank or financial institutions | REQUIRED [banking-operations, finance] 40",
        "3 years of financial industry experience | REQUIRED [finance] 30",
        "Work experience in a bank is preferable | PREFERRED [banking-operations]",
        "Banking domain knowledge is a plus | PREFERRED [banking-operations]",
        "Experience in insurance data | REQUIRED [insurance]",
        "三年銀行業相關經驗 | REQUIRED [banking-operations] 30",
        "3 years' experience as an Accountant | REQUIRED [accounting] 30",
        "2 years' experience in Business Analyst/Accountant | REQUIRED [accounting, business-analysis] 20",
        "Experience of working with a Business Analyst | ",
        "Bank reconciliation experience | REQUIRED [reconciliation]",
    })
    void a_trade_and_a_post_stand_for_their_work(String text, String expected) {
        assertThat(asked(READER.read("Job", "Requirements\n- " + text + "\n"))).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(", (?=[A-Z])"));
    }

    @Test
    void the_trade_of_the_employer_is_not_asked_for() {
        assertThat(asked(READER.read("Job", "Duties\n- Twenty years of experience make us the pilots of insurance companies\n\nRequirements\n- SQL\n"))).containsExactly("REQUIRED [sql]");
    }
}
