package org.quayside.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | We are looking for an engineer who writes services in Go and reads the logs with the team.",
        "en | Python, SQL, Docker",
        "zh-Hant | 我們需要一位能聽懂客戶說話的數據工程師，負責系統開發",
        "zh-Hans | 我们需要一位能听懂客户说话的数据工程师，负责系统开发",
        "zh-Hant | 使用 Python 及 TensorFlow 開發機器學習系統",
        "de | Wir suchen eine Entwicklerin mit Erfahrung, die gern im Team arbeitet und unsere Anwendungen weiterentwickelt.",
        "fr | Nous recherchons une personne capable de développer nos applications et de travailler avec les équipes du client.",
        "und | 12345 --- !!!",
    })
    void the_language_of_a_text_is_told(String expected, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(expected);
    }
}
