package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistrictsTest {
    @Test
    void a_place_is_one_place_in_both_languages_and_any_case() {
        assertThat(Districts.canonical("觀塘")).isEqualTo(Districts.canonical(" kwun tong")).isEqualTo("kwun tong");
    }

    @Test
    void a_place_that_nobody_has_listed_stands_for_itself() {
        assertThat(Districts.canonical("Shangri-La")).isEqualTo("shangri-la");
    }
}
