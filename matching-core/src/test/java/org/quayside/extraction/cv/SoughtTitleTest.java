package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.linking.CareerLine;

/** Who says what he seeks to be is read as that. */
class SoughtTitleTest {
    @ParameterizedTest
    @CsvSource({
        "Diligent student seeking an internship as a Tram Engineer at Quay Trams, Tram Engineer",
        "Seeking a full-time position as an accountant. I like numbers, accountant",
        "I seek work as a pastry chef, pastry chef"
    })
    void the_title_stands_behind_as(String line, String title) {
        assertThat(SoughtTitle.in(line)).contains(title);
    }

    @Test
    void a_position_without_a_title_is_none() {
        assertThat(SoughtTitle.in("Seeking a position where my skills as a writer count")).isEmpty();
    }

    @Test
    void it_is_among_the_titles_of_a_cv_however_long_its_sentence() {
        var line = "Curious and cheerful student of bridges, ships and everything that floats, seeking an internship as a Civil Engineer at Quay Bridges and Tunnels.";
        assertThat(CvTexts.READER.titles("Summary\n" + line + "\nExperience\nCashier, Quay Fruit\nJan 2020 - Dec 2021\n- Sold pears\n", LocalDate.of(2026, 1, 1))).extracting(CareerLine::text).contains("Civil Engineer");
    }
}
