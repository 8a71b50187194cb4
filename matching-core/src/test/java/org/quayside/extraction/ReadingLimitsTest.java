package org.quayside.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.extraction.cv.CvReader;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.taxonomy.Taxonomy;

/** Hostile and huge texts: slow patterns show here. Processor time is measured, since builds share their machine. */
class ReadingLimitsTest {
    private static final CvReader CVS = new CvReader(new SkillGazetteer(Taxonomy.builtIn()));
    private static final VacancyReader VACANCIES = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @Test
    void a_hundred_thousand_words_take_seconds() {
        var random = new Random(3);
        var words = ("Python Java 2019 - Present years of experience with and SQL , . \n • 5 + HK$ 30,000 no the team 機器學習 degree in Kwun Tong must preferred"
                        + " Skills: Experience")
                .split(" ");
        var text = IntStream.range(0, 100_000).mapToObj(i -> words[random.nextInt(words.length)]).collect(Collectors.joining(" "));
        assertThat(seconds(() -> assertThat(CVS.read(text, "Julia Wong", LocalDate.of(2025, 4, 1)).skills()).isNotEmpty())).isLessThan(20);
        assertThat(seconds(() -> assertThat(VACANCIES.read("Engineer", text).skills()).isNotEmpty())).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        " ", "a", "1", "1,", "(", "-", "年", "學", "5 years ", "no ", "HK$1", "Jan 2019 - ", "2019 - 2020\n", "a@", "www.", "or ", ", ", "the ", "master ",
        "degree in a ", "not ", "\u3000", "\u0000", "•\n", "Skills:\n", "Python, ", "Python or ", "no experience with ", "WFH ", "visa ", "one of the following:\n"
    })
    void endless_repetition_takes_little_time(String piece) {
        var text = piece.repeat(12_000 / piece.length());
        assertThat(seconds(() -> CVS.read(text, null, LocalDate.of(2025, 4, 1)))).isLessThan(5);
        assertThat(seconds(() -> VACANCIES.read(text.substring(0, 300), text))).isLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "\ud800", "a\u0000b", "\uffff\ufffe"})
    void texts_without_words_read_as_nothing(String text) {
        assertThat(CVS.read(text, "", LocalDate.of(2025, 4, 1)).skills()).isEmpty();
        assertThat(VACANCIES.read("", text).skills()).isEmpty();
    }

    private static double seconds(Runnable reading) {
        return assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            var clock = ManagementFactory.getThreadMXBean();
            var start = clock.getCurrentThreadCpuTime();
            reading.run();
            return (clock.getCurrentThreadCpuTime() - start) / 1e9;
        });
    }
}
