package org.quayside.app.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.Salary;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.WorkMode;

class VacancyIntakeTest {
    private static final String JOB_POSTING = """
            {"@context": "https://schema.org", "@type": "JobPosting", "title": "Data &amp; AI Engineer",
             "description": "<p>We build.</p><p><b>Must have</b></p><ul><li>Python</li><li>SQL</li></ul>",
             "identifier": {"@type": "PropertyValue", "name": "Acme", "value": "A-1"},
             "hiringOrganization": {"@type": "Organization", "name": "Acme Limited"},
             "employmentType": ["CONTRACTOR"], "jobLocationType": "TELECOMMUTE", "validThrough": "2027-05-31T00:00",
             "jobLocation": {"@type": "Place", "address": {"addressLocality": "Kwun Tong", "addressRegion": "Hong Kong"}},
             "skills": ["Kafka", "Docker"], "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 30},
             "baseSalary": {"@type": "MonetaryAmount", "currency": "HKD", "value": {"minValue": "360,000", "maxValue": 480000, "unitText": "YEAR"}}}
            """;

    private final VacancyIntake intake = new VacancyIntake(new DocumentText(), Taxonomy.builtIn());

    private VacancyDraft read(String file, String content) {
        return intake.read(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private IntakeRefused refusal(String json) {
        return catchThrowableOfType(IntakeRefused.class, () -> read("v.json", json));
    }

    @Test
    void the_own_form_is_read_field_by_field() {
        VacancyDraft draft = read("v.json", """
                {"externalId": "v1", "organization": "acme", "title": "Engineer", "description": "Text.", "language": "en", "sector": "robotics",
                 "employmentType": "FULL_TIME", "workMode": "HYBRID", "place": {"country": "HK", "district": "Fo Tan"},
                 "salary": {"min": 24000, "max": 31000, "currency": "HKD", "period": "MONTH"}, "seniority": "JUNIOR", "years": 2.5,
                 "requirements": [{"skills": ["python", "java"], "importance": "PREFERRED", "years": 1, "strict": true}, {"skills": ["sql"]}],
                 "languages": [{"language": "yue", "level": "B2"}], "excludedSkills": ["teaching"], "sponsorsPermit": true,
                 "validThrough": "2027-05-31", "threshold": 4000}
                """);
        assertThat(draft.externalId()).isEqualTo("v1");
        assertThat(draft.organization()).isEqualTo("acme");
        assertThat(draft.posting()).isEqualTo(new Posting("Engineer", "Text.", "en", Sector.ROBOTICS, EmploymentType.FULL_TIME, WorkMode.HYBRID, "Fo Tan",
                new Salary(24_000L, 31_000L, "HKD", Period.MONTH), Seniority.JUNIOR, 25,
                List.of(new SkillRequirement(List.of(new SkillId("java"), new SkillId("python")), Importance.PREFERRED, 10, true),
                        new SkillRequirement(List.of(new SkillId("sql")), Importance.REQUIRED, null, false)),
                List.of(new LanguageRequirement("yue", LanguageLevel.B2)), List.of(new SkillId("teaching")), true,
                Instant.parse("2027-05-31T15:59:59Z"), 4000, null));
    }

    @Test
    void what_is_wrong_is_refused_with_its_place() {
        String start = "{\"title\": \"t\", \"description\": \"d\", ";
        assertThat(refusal(start + "\"salery\": 1}").reason()).isEqualTo(Reason.UNKNOWN_FIELD);
        assertThat(refusal(start + "\"salery\": 1}").pointer()).isEqualTo("/salery");
        assertThat(refusal(start + "\"salary\": {\"min\": 40000, \"max\": 31000, \"currency\": \"HKD\"}}"))
                .hasMessage("v.json: /salary: salary.min 40000 > salary.max 31000");
        assertThat(refusal(start + "\"salary\": {\"min\": \"a lot\", \"currency\": \"HKD\"}}"))
                .hasMessage("v.json: /salary/min: is \"a lot\", a whole number is expected");
        assertThat(refusal(start + "\"salary\": {\"min\": 1, \"currency\": \"HKD\", \"net\": true}}").pointer()).isEqualTo("/salary/net");
        assertThat(refusal(start + "\"requirements\": [{\"skills\": [\"pyhton\"]}]}").pointer()).isEqualTo("/requirements/0/skills/0");
        assertThat(refusal(start + "\"requirements\": [{\"skills\": []}]}")).hasMessage("v.json: /requirements/0: requirement names no skill");
        assertThat(refusal(start + "\"workMode\": \"HOME\"}")).hasMessage("v.json: /workMode: is 'HOME', one of ON_SITE, HYBRID, REMOTE is expected");
        assertThat(refusal(start + "\"validThrough\": \"31 May\"}").pointer()).isEqualTo("/validThrough");
        assertThat(refusal("{\"title\": \"t\"}").reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(refusal(start + "\"title\": \"again\"}").reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(refusal("{\"title\": \"" + "t".repeat(301) + "\", \"description\": \"d\"}").problem()).contains("301 characters");
    }

    @Test
    void a_job_posting_of_schema_org_is_read() {
        assertJobPosting(read("v.jsonld", JOB_POSTING));
        assertJobPosting(read("v.json", "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebPage\"}, " + JOB_POSTING + "]}"));
    }

    @Test
    void a_job_posting_is_found_inside_a_page() {
        String page = "<!DOCTYPE html><html><head><title>Jobs</title><script type=\"application/ld+json\">{\"@type\": \"BreadcrumbList\"}</script>"
                + "<script type=\"application/ld+json\">" + JOB_POSTING + "</script></head><body>Menu</body></html>";
        assertJobPosting(read("page.html", page));
    }

    private static void assertJobPosting(VacancyDraft draft) {
        assertThat(draft.externalId()).isEqualTo("A-1");
        assertThat(draft.organizationName()).isEqualTo("Acme Limited");
        Posting posting = draft.posting();
        assertThat(posting.title()).isEqualTo("Data & AI Engineer");
        assertThat(posting.text()).isEqualTo("We build.\n\nMust have\n\n- Python\n\n- SQL\n\nSkills\n- Kafka\n- Docker");
        assertThat(posting.employmentType()).isEqualTo(EmploymentType.CONTRACT);
        assertThat(posting.workMode()).isEqualTo(WorkMode.REMOTE);
        assertThat(posting.district()).isEqualTo("Kwun Tong");
        assertThat(posting.years()).isEqualTo(25);
        assertThat(posting.salary()).isEqualTo(new Salary(360_000L, 480_000L, "HKD", Period.YEAR));
        assertThat(posting.validThrough()).isEqualTo(Instant.parse("2027-05-31T15:59:59Z"));
    }

    @Test
    void two_job_postings_in_one_page_are_refused() {
        assertThat(refusal("[" + JOB_POSTING + "," + JOB_POSTING + "]").problem()).isEqualTo("has 2 JobPosting; send one in each file");
        assertThat(refusal("[]").problem()).isEqualTo("has no JobPosting; send one in each file");
    }

    @Test
    void free_text_begins_with_title_and_organisation() {
        String text = "Shop Manager – Sha Tin\nAmberloom Retail Group Limited\n\nLead a team of nine.";
        VacancyDraft draft = read("shop.txt", text);
        assertThat(draft.posting().title()).isEqualTo("Shop Manager – Sha Tin");
        assertThat(draft.organizationName()).isEqualTo("Amberloom Retail Group Limited");
        assertThat(draft.posting().text()).isEqualTo(text);
    }

    @Test
    void free_text_in_big5_and_a_page_without_markup_are_read() {
        String chinese = "資料分析師\n灣光學習有限公司\n\n負責分析學生的學習數據，編寫報告，並與老師溝通。熟悉SQL及Excel，中文及英文良好。";
        assertThat(intake.read("v.txt", chinese.getBytes(Charset.forName("Big5-HKSCS"))).posting().text()).isEqualTo(chinese);
        assertThat(read("v.html", "<html><body><h1>Data analyst</h1><p>Acme Limited</p><p>SQL every day</p></body></html>").posting().title()).isEqualTo("Data analyst");
    }

    @Test
    void a_day_ends_in_hong_kong() {
        assertThat(ValidThrough.of("2027-05-31")).isEqualTo(Instant.parse("2027-05-31T15:59:59Z"));
        assertThat(ValidThrough.of("2027-05-31T18:00:00")).isEqualTo(Instant.parse("2027-05-31T10:00:00Z"));
        assertThat(ValidThrough.of("2027-05-31T18:00:00-0500")).isEqualTo(Instant.parse("2027-05-31T23:00:00Z"));
        assertThat(ValidThrough.of("2027-05-31T18:00:00Z")).isEqualTo(Instant.parse("2027-05-31T18:00:00Z"));
    }

    @Test
    void the_title_of_free_text_stands_first_or_below_the_employer_or_behind_a_label() {
        assertThat(titled("Ferry Clerk\nHarbour Ltd\n- Excel")).isEqualTo("Ferry Clerk of Harbour Ltd");
        assertThat(titled("HARBOUR FERRY LTD\n(Licensed Carrier)\nRef: F/12\nAssistant Accountant (Night) – 2 posts\n- Excel")).isEqualTo("Assistant Accountant (Night) – 2 posts of HARBOUR FERRY LTD");
        assertThat(titled("Harbour Ferry\nPosition : Purser / Deck Officer\n- Excel")).isEqualTo("Purser / Deck Officer of Harbour Ferry");
        assertThat(titled("海港小學（津貼小學）\n誠聘 2025/26 學年\n（一）圖書館主任及教師（合約）一名\n- Excel")).isEqualTo("圖書館主任及教師（合約）一名 of 海港小學（津貼小學）");
        assertThat(titled("海港小學\n誠聘 2025/26 學年\n圖書館主任教師\n- Excel")).isEqualTo("圖書館主任教師 of 海港小學");
        assertThat(titled("職位：渡輪文員\n海港公司\n- Excel")).isEqualTo("渡輪文員 of 海港公司");
        assertThat(titled("Harbour School\nWe teach.\n- Excel")).isEqualTo("Harbour School of We teach.");
        assertThat(titled("Nurse, Harbour Hospital\nTeacher\n- Excel")).isEqualTo("Nurse, Harbour Hospital of Teacher");
    }

    private String titled(String text) {
        VacancyDraft draft = read("v.txt", text);
        return draft.posting().title() + " of " + draft.organizationName();
    }
}
