package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/** The terms of an advertisement, beside the skills: where and how one works, for whom, and what one must be. */
class VacancyTermsTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Fully remote position | REMOTE", "Work from home two days a week | HYBRID", "Hybrid cloud on Azure |", "remote sensing of forests |",
        "On-site work in our clinic | ON_SITE", "A chance to work on-site with global clients |", "Base: WFH or remote from abroad | REMOTE", "每星期兩天在家工作 | HYBRID",
    })
    void the_mode_of_work_is_read_from_phrases(String text, WorkMode expected) {
        assertThat(READER.read("Job", text).workMode()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Visa sponsorship is available | true", "We do not sponsor visas | false", "Must be a Hong Kong permanent resident | false", "不提供工作簽證 | false", "A friendly team |",
    })
    void a_permit_is_offered_or_refused_or_not_spoken_of(String text, Boolean expected) {
        assertThat(READER.read("Job", text).sponsorsPermit()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Office in Kwun Tong, second one in Mong Kok | Kwun Tong", "工作地點：九龍塘 | Kowloon Tong", "Based in Cyberport | Cyberport",
        "Location : Site office at Kai Tak (later Tung Chung). Shuttle bus from Tsing Yi MTR station | Kai Tak",
        "Shuttle bus from Tsing Yi MTR station, office in Tai Po | Tai Po", "central databases of north and south |",
    })
    void a_district_of_hong_kong_is_the_place_of_work(String text, String expected) {
        assertThat(READER.read("Job", text).district()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Central | Central", "Southern Area | Southern", "Airport Area | Airport", "Tin Hau | Tin Hau", "天后 | Tin Hau", "Aberdeen, Hong Kong | Aberdeen", "Central & Western Area | Central and Western", "Central planning |", "Southern cooking |",
    })
    void a_line_near_the_top_that_is_nothing_but_a_place_is_the_place_of_work(String line, String expected) {
        assertThat(READER.read("Clerk", "Clerk\nHarbour Tram Limited\n" + line + "\n\nDuties\n- Keep the log\nApply to 3/F, Pier Centre, Mong Kok\n").district()).isEqualTo(expected == null ? "Mong Kok" : expected);
    }

    @Test
    void a_location_that_is_named_goes_before_the_line_of_the_board() {
        assertThat(READER.read("Clerk", "Clerk\nHarbour Tram Limited\nSouthern Area\n\nRequirements\n- Excel\nLocation: Tsing Yi\n").district()).isEqualTo("Tsing Yi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Project clerk (Contract: 24 months, renewable) | CONTRACT", "合约期一年 | CONTRACT", "文員（合約）一名 | CONTRACT", "兩年制合約 | CONTRACT",
        "Registered Electrical Contractor / Registered Plumber |", "合約一年，可續約 | CONTRACT", "合約：首三個月試用，其後轉為長工 |", "Contract period: 24 months | CONTRACT", "Contract: permanent after probation |", "IT (contractor) | CONTRACT",
        "Full-time, 12-month contract | CONTRACT", "全職合約職位 | CONTRACT", "Full-time contract administrator | FULL_TIME", "Full time or contract, permanent after a year | FULL_TIME", "On renewable contract terms | CONTRACT",
        "Full time; commitment to a two-year contract after the course | FULL_TIME",
    })
    void a_contract_is_a_type_of_employment_and_a_contractor_a_firm(String text, EmploymentType expected) {
        assertThat(READER.read("Job", text).employmentType()).isEqualTo(expected);
    }

    @Test
    void years_that_another_grade_or_a_wish_asks_are_not_asked() {
        assertThat(years("須有不少於三年物業轉易經驗\n- 有 5 年或以上經驗者可聘為高級文員")).isEqualTo(30);
        assertThat(years("1-3 年經驗，5 年以上可聘為高級工程師")).isEqualTo(10);
        assertThat(years("學位持有人須具 5 年相關經驗，高級文憑持有人須具 8 年相關經驗")).isEqualTo(50);
        assertThat(years("具一年或以上文職經驗優先")).isNull();
        assertThat(years("1-2年維修經驗，冇經驗但有興趣都可以")).isNull();
        assertThat(years("一至兩年經驗，應屆畢業生亦會考慮")).isNull();
        assertThat(years("Preferably 6 years' experience in ferries")).isNull();
        assertThat(years("Able to commit to a two-year consultant programme")).isNull();
        assertThat(years("2-year program, 3-year bond")).isNull();
        assertThat(years("Must have 3-5 years programming experience")).isEqualTo(30);
        assertThat(years("Contract period of 2 years; 合約為期三年")).isNull();
        assertThat(years("3+ years in a 4 or 5-star hotel, of which at least 1 year as supervisor")).isEqualTo(30);
        assertThat(years("2 years of relevant experience preferred")).isNull();
        assertThat(years("2 years of relevant experience, preferably in banking")).isEqualTo(20);
        assertThat(years("1-2 yrs in a hospital or clinic")).isEqualTo(10);
        assertThat(READER.read("Manager", "We are a hotel with over 20 years of hospitality.\n\nDuties\n- Lead\n\nRequirements\n- Min. 5 years' relevant experience\n").years()).isEqualTo(50);
    }

    private static @Nullable Integer years(String requirement) {
        return READER.read("Clerk", "Requirements\n- " + requirement + "\n").years();
    }

    @Test
    void two_languages_in_one_word_are_one_place() {
        var text = "要求\n- 良好中英文書寫能力\n- 懂中英文打字\n";
        assertThat(READER.places(text, READER.read("文員", text))).extracting(p -> text.substring(p.place().start(), p.place().end())).containsExactly("中英文");
    }

    @Test
    void a_language_that_is_a_plus_is_not_asked() {
        var text = "Requirements:\n- Fluent Cantonese and good English; Japanese or Korean a plus\n- 懂法語更佳\nNice to have:\n- Spoken German";
        assertThat(READER.read("Clerk", text).languages()).extracting(l -> l.language()).containsExactly("en", "yue");
    }

    @Test
    void a_line_of_its_own_among_wishes_may_ask_for_english() {
        assertThat(READER.read("Clerk", "Nice to have:\nKnowledge of ferries\nFluency in German\nBusiness fluency in English\n").languages()).extracting(l -> l.language()).containsExactly("en");
        assertThat(READER.read("Clerk", "Nice to have:\nKnowledge of ferries\nProficiency in English is required.\n").languages()).extracting(l -> l.language()).containsExactly("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Good written and verbal presentation skills in English and Chinese (Cantonese & Mandarin) | cmn B2, en B2, yue B2",
        "Excellent command of spoken/written Chinese (Cantonese and Putonghua) and English | cmn C1, en C1, yue C1",
        "Proficient in Chinese (including Mandarin) and English | cmn C1, en C1, yue C1",
        "Command of English | en B2",
        "Good writing skills in both Chinese (including Putonghua) and English; highly skilled in SQL | cmn B2, en B2, yue B2",
        "Strong communication skills in English; knowing Cantonese and Mandarin would be an advantage | en C1",
        "Good English and Mandarin is a plus | en B2",
        "良好中英文書寫及口語能力，懂普通話更佳 | en B2, yue B2",
        "中英語流利 | en C1, yue C1",
        "良好兩文三語 | cmn B2, en B2",
        "良好中、英文書寫及會話能力，略懂普通話 | cmn A2, en B2, yue B2",
        "Good English and Chinese; including Mandarin | cmn B2, en B2, yue B2",
        "Fluent English and Chinese (includes Putonghua) | cmn C1, en C1, yue C1",
        "Fluent English and Chinese, spoken as well as written, including Putonghua | cmn C1, en C1, yue C1",
        "Written and spoken Chinese and English and proficient in Mandarin | cmn C1, en B2, yue B2",
        "Communicate clearly with crews, agents and port authorities in Mandarin Chinese and English | cmn B2, en B2",
        "Able to communicate well in German | de B2",
        "Excellence of both spoken and written German | de C1",
        "Translate letters from German into Thai | de B2, th B2",
        "負責德語翻譯 | de B2",
        "Good German and fluent Thai or Korean | de B2",
        "Fluent German and Chinese (Cantonese or Mandarin) | de C1",
    })
    void languages_are_read_through_brackets(String text, String expected) {
        var languages = READER.read("Clerk", "Requirements\n- " + text + "\n").languages();
        assertThat(languages.stream().map(l -> l.language() + " " + l.level()).toList()).isEqualTo(List.of(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "唔使識英語，識講德語 | de B2",
        "毋須懂英語，但要懂日語 | ja B2",
        "毋須懂英語及日語，德語流利 | de C1",
        "不需懂韓語，懂德語更佳 | -",
        "不懂英語者請勿應徵 | en B2",
        "Native-level German; knowledge of Japanese is not required | de C2",
        "Fluent German, Japanese not needed | de C1",
        "Fluent German, no Japanese required | de C1",
        "Good German; Korean, Thai or Urdu speakers are most welcome | de B2",
        "Must speak fluent German; Thai for guests on board is useful | de C1",
        "Fluent German, Thai a plus | de C1",
        "Thai, Korean or Urdu a plus | -",
        "Excellent German; Japanese speaking crew | de C1, ja B2",
        "懂德語 | de B2",
        "No need to speak Japanese. German required. | de B2",
        "德語必須流利，韓語者佳 | de C1",
        "德語：大學六級，口語流利 | de C1",
        "日語睇得寫得，韓語好 | ja B2, ko B2",
        "有德語學校的行政知識 | -",
        "Proficiency in Word and Chinese word processing | -",
        "精通中文打字及輸入法 | -",
        "懂中英文打字 | -",
        "Please submit your CV (German and Thai) with your basic salary | -",
        "請提交德語履歷 | -",
        "Fluency in German and /or Thai is an advantage | -",
        "Speaks a language other than German | -",
        "Communicate changes in German regulations | -",
        "Good command of German or Thai | -",
        "Fluent in German, Thai and/or Korean | -",
        "流利中文或英文 | -",
    })
    void languages_are_asked_where_they_are_neither_denied_nor_only_liked(String text, @Nullable String expected) {
        var languages = READER.read("Clerk", "Requirements\n- " + text + "\n").languages();
        assertThat(languages.stream().map(l -> l.language() + " " + l.level()).toList()).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "(Senior) Clerk | -",
        "Senior / Ferry Clerk | -",
        "Ferry Clerk / Senior Ferry Clerk | -",
        "Senior Ferry Clerk / Ferry Clerk | -",
        "Senior Ferry Clerk / Clerk (Central) | -",
        "Senior Ferry Clerk / Deck Hand | SENIOR",
        "Ferry Clerk / Assistant Ferry Clerk / Associate Ferry Clerk | -",
        "Assistant Manager / Manager, Ferries | LEAD",
        "Senior UI/UX Designer | SENIOR",
        "Ferry Manager / Trainee Clerk | JUNIOR",
        "Senior or Ferry Clerk | -",
        "Assistant Ferry Planning Manager | -",
        "AVP / Senior Associate, Ferries | SENIOR",
        "船務經理 / 見習文員 | JUNIOR",
    })
    void a_title_for_two_levels_is_open_to_both(String title, Seniority expected) {
        assertThat(READER.read(title, "").seniority()).isEqualTo(expected);
    }

    @Test
    void a_university_or_polytechnic_graduate_has_a_degree() {
        assertThat(READER.read("Clerk", "Requirements\n- University or polytechnic graduate\n").education()).isEqualTo(Education.BACHELOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Fresh graduates will also be considered. | ", "We welcome fresh graduates. | ", "應屆畢業生亦可考慮 | ", "No training is given to fresh graduates from other fields. | 20", "Fluent English | 20"})
    void who_takes_fresh_graduates_asks_for_no_years(String line, @Nullable Integer years) {
        assertThat(READER.read("Clerk", "Requirements\n- 2 years of working experience\n- " + line + "\n").years()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "HD holder or above | DIPLOMA", "Degree / HD in any subject | DIPLOMA", "HD in Nursing | DIPLOMA", "中五或HD程度，具經驗優先 | SECONDARY", "學位優先，需懂英語 | ", "持大學學位及教育文憑 | BACHELOR", "大學學位／文憑 | DIPLOMA", "大專及學位均可 | DIPLOMA", "本科以上学历 | BACHELOR", "碩士學位 | MASTER", "BA/BS degree or equivalent practical experience | ", "BA/BS degree in Navigation or equivalent practical experience | ",
        "First year student in a two year (MBA) program | ", "A bachelor degree is expected | BACHELOR", "Bachelor degree in Navigation, Candidates with knowledge of tides will be preferable | BACHELOR", "Diploma in Accounting and Finance or degree holder | DIPLOMA", "Edit full HD in our studio | ", "HD/4K video editing | "})
    void the_least_education_is_asked_and_a_higher_diploma_has_a_short_form(String line, @Nullable Education expected) {
        assertThat(READER.read("Clerk", "Requirements\n- " + line + "\n").education()).isEqualTo(expected);
    }

    @Test
    void facts_have_places() {
        var text = "Office in Kwun Tong, hybrid, 2 days WFH. 5+ years of experience and a bachelor degree. Fluent English. HK$24K–31K/month. We provide visa sponsorship. 全職";
        var places = READER.places(text, READER.read("Clerk", text));
        assertThat(places).extracting(p -> p.fact() + "=" + text.substring(p.place().start(), p.place().end())).containsExactly(
                "district=Kwun Tong", "workMode=hybrid", "years=5+ years", "education=bachelor", "language=English", "salary=HK$24K–31K", "permit=visa sponsorship", "employmentType=全職");
    }
}
