package org.quayside.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.cv.CvReader;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Education;

/** Which degree somebody holds, and which one an advertisement asks for. */
class EducationTest {
    private static final SkillGazetteer GAZETTEER = new SkillGazetteer(Taxonomy.builtIn());
    private static final CvReader CVS = new CvReader(GAZETTEER);
    private static final VacancyReader VACANCIES = new VacancyReader(GAZETTEER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Certificate in MS Word and MS-DOS, 2009 | -", "MS Project Management, Quay University | MASTER", "MS, Robotics | MASTER",
        "BS, Navigation, 2011; Master: 2014 Six Sigma Master Certificate | BACHELOR", "Scrum Master workshop, 2020 | -",
        "MSW: Social Work | MASTER", "BSW, 2004 | BACHELOR", "MPH, 2016; MBBS, 2009 | MASTER", "M.B.A - Shipping | MASTER", "B.E: Marine Engineering | BACHELOR", "B.Tech in Robotics | BACHELOR",
        "Associates Degree: Office Work, 2005 | DIPLOMA", "AS: Ship Repair, 2010 | DIPLOMA", "A.A.S, Law Enforcement | DIPLOMA",
        "High School Diploma: Honors, Advanced Diploma | SECONDARY", "IB Diploma, 2013 | SECONDARY", "Diploma Harbour High School | SECONDARY", "High School Diploma 2008, Diploma in Nursing 2010 | DIPLOMA",
        "Wave Master Boat Driving School, 2000 | -", "Harbour University Extension, welding | -", "Universidad del Puerto, 1993 | BACHELOR", "University of Quay. I have credits in biology | -", "Ferry Studies, Present Quay University | -"})
    void short_forms_of_degrees_are_known_where_they_are_meant(String text, @Nullable Education expected) {
        assertThat(held("Education\n" + text + "\n")).isEqualTo(expected);
    }

    @Test
    void what_was_given_up_or_goes_on_takes_back_the_lines_above_it() {
        assertThat(held("Education\nBA, History, 1999 Harbour College\n\nM.Div., 2002 Quay Divinity School\n\nM.Div. is a course of three years\nDid not complete the programme\n")).isEqualTo(Education.BACHELOR);
        assertThat(held("Education\nHigh School Diploma, 2012\n\nQuay University\nMajor in law\nMinor in music\nExpected graduation date December 2031\n\nQuay University\nMajor in law\n")).isEqualTo(Education.SECONDARY);
        assertThat(held("Education\nAssociate of Science, 2017\n\nSocial Work, Quay University\n\nI got credits and took many classes\n")).isEqualTo(Education.DIPLOMA);
        assertThat(held("Education\nHigh School Diploma\nQuay University, in progress\n")).isEqualTo(Education.SECONDARY);
    }

    @Test
    void a_degree_may_stand_among_qualifications_and_those_of_students_are_theirs() {
        assertThat(held("Core qualifications\nMA Education\nCalm\n")).isEqualTo(Education.MASTER);
        assertThat(held("Summary\nSupervised Masters and Bachelor interns\nEducation\nHigher Diploma in Nursing\n")).isEqualTo(Education.DIPLOMA);
        assertThat(held("個人簡介\n港島大學航海學士\n")).isEqualTo(Education.BACHELOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Degree or equivalent qualification in Navigation | BACHELOR", "University degree (bachelor or higher) | BACHELOR", "Undergraduate degree in any subject | BACHELOR", "Min. degree qualified | BACHELOR",
        "Graduate in a maritime or related discipline | BACHELOR", "Degree in Navigation or Law but not a must | -", "Degree in Law (not mandatory) | -", "大學學位，非必要 | BACHELOR", "持大學學位（非必須） | -", "Degree holder, experience in MS Word | BACHELOR"})
    void a_degree_is_asked_unless_it_is_no_must(String line, @Nullable Education expected) {
        assertThat(VACANCIES.read("Clerk", "Requirements\n- " + line + "\n").education()).isEqualTo(expected);
    }

    private static @Nullable Education held(String text) {
        return CVS.read(text, null, LocalDate.of(2026, 7, 1)).education();
    }
}
