package org.quayside.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;

class ImportApiIT extends HttpApi {
    private final String tag = unique("imp");

    @Test
    void a_table_is_imported_with_its_columns_shown_its_bad_rows_reported_and_the_good_ones_kept() {
        String csv = """
                Job Title,Company,Salary,Job Description,Closing Date,Ref
                Data engineer 🚀,%1$s Ltd,"USD 60,000 - 72,000 per year","Python and SQL.
                Second line",31/12/2099,%1$s-1
                ,%1$s Ltd,HK$20000,No title here,,%1$s-2
                Nurse,%1$s Ltd,Negotiable,Registered nurse,someday,%1$s-3
                Chef,%1$s Ltd,see website,"Cook",2099年5月31日,%1$s-4
                """.formatted(tag);
        JsonNode done = imported("jobs.csv", csv.getBytes(StandardCharsets.UTF_8), "");
        assertThat(done.get("form").stringValue()).isEqualTo("TABLE");
        assertThat(done.get("mapping").toString()).contains("{\"column\":\"Job Title\",\"field\":\"title\"}").contains("{\"column\":\"Ref\",\"field\":\"externalId\"}");
        assertThat(done.get("created").intValue()).isEqualTo(2);
        assertThat(done.get("refused").intValue()).isEqualTo(2);
        List<JsonNode> problems = problems(done);
        assertThat(problems).extracting(p -> p.get("place").stringValue() + " " + p.get("reason").stringValue() + " " + p.get("refused"))
                .containsExactly("jobs.csv:4 title is missing or blank true",
                        "jobs.csv:5 validThrough is 'someday', which is no date; 2027-05-31, 31/5/2027, 31 May 2027 or 2027年5月31日 are understood true",
                        "jobs.csv:6 salary is 'see website', which names no sum; 'HK$24,000 - 31,000 a month' would; left as text false");
        String page = "/api/v1/imports/%s/problems?limit=1&cursor=".formatted(done.get("id").stringValue());
        JsonNode second = get("integrator", page + get("integrator", page.replace("&cursor=", "")).json().get("next").stringValue()).json();
        assertThat(second.get("items").get(0).get("place").stringValue()).isEqualTo("jobs.csv:5");
        assertThat(get("integrator", page.replace("limit=1&cursor=", "refused=true")).json().get("items").size()).as("no remarks").isEqualTo(2);
        JsonNode first = vacancies("data engineer").stream()
                .filter(vacancy -> vacancy.get("title").stringValue().equals("Data engineer 🚀")).findFirst().orElseThrow();
        JsonNode whole = get("operator", "/api/v1/vacancies/" + first.get("id").stringValue()).json();
        assertThat(whole.get("salary").toString()).contains("60000").contains("USD").contains("YEAR");
        assertThat(whole.get("validThrough").stringValue()).isEqualTo("2099-12-31T15:59:59Z");

        JsonNode tried = imported("jobs.csv", csv.replace("Cook\"", "Cook well\"").getBytes(StandardCharsets.UTF_8), "&dryRun=true");
        assertThat(List.of(tried.get("created").intValue(), tried.get("updated").intValue(), tried.get("unchanged").intValue())).as("dry run").containsExactly(0, 1, 1);
        JsonNode again = imported("jobs.csv", csv.getBytes(StandardCharsets.UTF_8), "");
        assertThat(again.get("created").intValue()).isZero();
        assertThat(again.get("unchanged").intValue()).isEqualTo(2);
    }

    /** Columns and habits of tables that were scraped from Hong Kong's job boards. */
    @Test
    void a_scraped_table_is_taken_as_it_is() {
        String csv = """
                ,title,salary,company,posted,district,job_description,Career Level,Years of Experience,Company Website,Job Type,url
                0,Data Scientist %1$s,salary,%1$s Search,2022-12-06,district,"Python and ""big"" data",Middle,N/A,,"Contract, Full Time",https://jobs.example/%1$s/1?%2$s
                1,Data Scientist %1$s,"HK$30,000 - HK$45,000 /month (negotiable)",%1$s Search,2022-12-06,Shatin Area,SQL,Entry Level,3 years,,Full Time,https://jobs.example/%1$s/2?%2$s
                2,Sales %1$s,Base salary + high commission,%1$s Search,,Central & Western Area,Selling,Not Specified,Not Specified,,Permanent,
                """.formatted(tag, "token=0~2be705a3&searchPath=%2Fhk".repeat(9));
        JsonNode done = imported("postings.csv", csv.getBytes(StandardCharsets.UTF_8), "");
        assertThat(done.get("created").intValue()).as(problems(done).toString()).isEqualTo(3);
        List<JsonNode> found = vacancies("data scientist " + tag).stream().map(v -> get("operator", "/api/v1/vacancies/" + v.get("id").stringValue()).json()).toList();
        assertThat(found).hasSize(2).anySatisfy(v -> assertThat(v.at("/place/district").asString("")).isEqualTo("Shatin"))
                .anySatisfy(v -> assertThat(v.has("place") && v.get("place").has("district")).as("only the column's name").isFalse())
                .anySatisfy(v -> assertThat(v.path("salary").toString()).contains("30000").contains("45000").contains("MONTH"));
        assertThat(imported("postings.csv", csv.getBytes(StandardCharsets.UTF_8), "").get("unchanged").intValue()).isEqualTo(3);
    }

    @Test
    void a_cv_that_a_line_names_and_nobody_sent_is_asked_for() {
        JsonNode done = imported("candidates.ndjson", "{\"externalId\": \"%1$s\", \"name\": \"Ada\", \"cv\": \"ada.pdf\"}".formatted(tag).getBytes(StandardCharsets.UTF_8), "");
        assertThat(problems(done).getFirst().get("reason").stringValue()).isEqualTo("/cv: is 'ada.pdf', a file that was not sent: import the folder or a zip that holds both");
    }

    @Test
    void the_folder_before_a_name_may_say_what_it_is_and_readmes_are_passed_over() {
        assertThat(imported("cvs/%s.txt".formatted(tag), "Python".getBytes(StandardCharsets.UTF_8), "").get("created").intValue()).isEqualTo(1);
        JsonNode zip = imported("candidates.zip", zip("README.md", "Hello", tag + "-x.txt", "Python and SQL"), "");
        assertThat(List.of(zip.get("rows").intValue(), zip.get("created").intValue())).as(problems(zip).toString()).containsExactly(1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5", "UTF-16", "UTF-16LE", "UTF-8 with mark"})
    void chinese_is_read_in_every_encoding(String encoding) {
        String rows = "";
        for (int i = 0; i < 12; i++) {
            rows += "數據工程師%d,%s有限公司,負責建立數據平台，熟悉數據庫及程式編寫，需要良好溝通能力,%s-%d\n".formatted(i, tag, tag + encoding.length(), i);
        }
        String csv = "職位,公司,職位描述,編號\n" + rows;
        byte[] bytes = encoding.endsWith("mark") ? ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8) : csv.getBytes(Charset.forName(encoding));
        JsonNode done = imported("table.csv", bytes, "");
        assertThat(done.get("created").intValue()).as(done.toString()).isEqualTo(12);
        assertThat(vacancies("數據工程師11")).anySatisfy(v -> assertThat(v.get("externalId").stringValue()).startsWith(tag));
    }

    @Test
    void a_dry_run_says_what_would_happen_and_stores_nothing() {
        String lines = "{\"externalId\": \"%1$s-a\", \"name\": \"Ada Ho\", \"text\": \"Python\"}\n{\"externalId\": \"%1$s-b\"}\n".formatted(tag);
        JsonNode done = imported("candidates.ndjson", lines.getBytes(StandardCharsets.UTF_8), "&dryRun=true");
        assertThat(done.get("created").intValue()).isEqualTo(1);
        assertThat(done.get("refused").intValue()).isEqualTo(1);
        assertThat(problems(done).getFirst().get("reason").stringValue()).isEqualTo("/name: is missing, 1 to 200 characters are needed");
        assertThat(get("operator", "/api/v1/candidates?limit=200").text()).doesNotContain(tag + "-a");
        assertThat(post("integrator", "/api/v1/imports/%s/undo".formatted(done.get("id").stringValue()), "").json().get("type").stringValue()).endsWith("nothing-to-undo");
    }

    @Test
    void a_whole_import_is_undone_and_what_changed_since_stays() {
        String organization = post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"%s\"}".formatted(tag, tag)).json().get("id").stringValue();
        String known = post("integrator", "/api/v1/candidates", "{\"externalId\": \"%s-old\", \"name\": \"Before\", \"text\": \"Cook\"}".formatted(tag)).json().get("id").stringValue();
        String vacancy = post("recruiter:" + tag, "/api/v1/vacancies", "{\"externalId\": \"%s-v\", \"title\": \"Before\", \"description\": \"Cook\"}".formatted(tag)).json().get("id").stringValue();
        byte[] zip = zip("organizations.ndjson", "{\"externalId\": \"%1$s\", \"name\": \"%1$s renamed\"}".formatted(tag),
                "vacancies/one.json", "{\"externalId\": \"%1$s-v\", \"organization\": \"%1$s\", \"title\": \"After\", \"description\": \"Cook\"}".formatted(tag),
                "vacancies/two.json", "{\"externalId\": \"%1$s-w\", \"organization\": \"%1$s\", \"title\": \"New\", \"description\": \"Cook\"}".formatted(tag),
                "candidates.ndjson", "{\"externalId\": \"%1$s-old\", \"name\": \"After\", \"cv\": \"old.txt\"}\n{\"externalId\": \"%1$s-new\", \"name\": \"New\", \"text\": \"Python\"}\n{\"externalId\": \"%1$s-third\", \"name\": \"Third\", \"text\": \"SQL\"}".formatted(tag),
                "cvs/old.txt", "Python and SQL");
        JsonNode done = imported("market.zip", zip, "");
        assertThat(done.get("created").intValue()).as(done.toString()).isEqualTo(3);
        assertThat(done.get("updated").intValue()).isEqualTo(3);
        String third = identified(tag + "-third");
        put("integrator", "/api/v1/candidates/%s/contact".formatted(third), "{\"name\": \"Touched since\"}");

        String id = done.get("id").stringValue();
        assertThat(post("integrator", "/api/v1/imports/%s/undo".formatted(id), "").status()).isEqualTo(202);
        await(id, "UNDONE");
        assertThat(get("operator", "/api/v1/candidates/" + known).json().get("name").stringValue()).isEqualTo("Before");
        assertThat(get("candidate:" + tag + "-old", "/api/v1/candidates/%s/cv".formatted(known)).text()).isEqualTo("Cook");
        assertThat(get("operator", "/api/v1/vacancies/" + vacancy).json().get("title").stringValue()).isEqualTo("Before");
        assertThat(vacancies("new").stream().filter(v -> v.get("externalId").stringValue().equals(tag + "-w")).findFirst().orElseThrow().get("status").stringValue()).isEqualTo("CLOSED");
        assertThat(get("operator", "/api/v1/organizations/" + organization).json().get("name").stringValue()).isEqualTo(tag);
        assertThat(get("operator", "/api/v1/candidates/" + third).json().get("name").stringValue()).isEqualTo("Touched since");
        JsonNode undone = get("integrator", "/api/v1/imports/" + id).json();
        assertThat(undone.at("/undo/takenBack").intValue()).as(undone.toString()).isEqualTo(5);
        assertThat(undone.at("/undo/left").intValue()).isEqualTo(1);
        assertThat(get("integrator", "/api/v1/imports/%s/problems?undo=true".formatted(id)).json().get("items").valueStream().toList()).singleElement()
                .satisfies(p -> assertThat(p.get("place").stringValue() + " " + p.get("reason").stringValue())
                        .isEqualTo("candidate %s has changed since the import and stays as it is".formatted(third)));

        JsonNode again = imported("market.zip", zip, "");
        assertThat(again.get("refused").intValue()).as(problems(again).toString()).isZero();
        assertThat(get("operator", "/api/v1/vacancies/" + vacancy).json().get("title").stringValue()).isEqualTo("After");
        assertThat(vacancies("new").stream().filter(v -> v.get("externalId").stringValue().equals(tag + "-w")).findFirst().orElseThrow().get("status").stringValue()).isEqualTo("OPEN");
    }

    @Test
    void everything_takes_part_in_the_fair_that_is_named() {
        String fair = post("organiser", "/api/v1/fairs", "{\"name\": \"Fair\", \"place\": \"Wan Chai\", \"firstDay\": \"2027-04-26\", \"lastDay\": \"2027-04-27\"}").json().get("id").stringValue();
        byte[] zip = zip("organizations.ndjson", "{\"externalId\": \"%1$s\", \"name\": \"Quay of %1$s\", \"sector\": \"robotics\"}".formatted(tag),
                "vacancies.ndjson", "{\"externalId\": \"1\", \"organization\": \"%1$s\", \"title\": \"Cook\", \"description\": \"Cook\"}".formatted(tag),
                "candidates.ndjson", "{\"externalId\": \"%1$s\", \"name\": \"Ada\", \"text\": \"Cook\"}".formatted(tag));
        JsonNode done = imported("fair.zip", zip, "&fair=" + fair);
        assertThat(done.get("created").intValue()).as(problems(done).toString()).isEqualTo(3);
        JsonNode entry = get("organiser", "/api/v1/fairs/" + fair).json();
        assertThat(List.of(entry.get("organizations").intValue(), entry.get("vacancies").intValue(), entry.get("candidates").intValue())).containsExactly(1, 1, 1);
        JsonNode shown = get("organiser", "/api/v1/vacancies?fair=" + fair).json().get("items").get(0);
        assertThat(shown.get("sector").stringValue()).as("its organisation's").isEqualTo("robotics");
        assertThat(get("organiser", "/api/v1/organizations/" + shown.get("organization").stringValue()).json().get("name").stringValue()).isEqualTo("Quay of " + tag);

        post("integrator", "/api/v1/imports/%s/undo".formatted(done.get("id").stringValue()), "");
        await(done.get("id").stringValue(), "UNDONE");
        JsonNode after = get("organiser", "/api/v1/fairs/" + fair).json();
        assertThat(List.of(after.get("organizations").intValue(), after.get("vacancies").intValue(), after.get("candidates").intValue())).containsExactly(0, 0, 0);
    }

    @Test
    void postings_are_found_in_pages_and_in_saved_feeds() {
        String page = """
                <html><head><script type="application/ld+json">[{"@type": "JobPosting", "title": "Roboticist", "description": "ROS", "identifier": "%1$s-p1", "hiringOrganization": "%1$s"},
                {"@type": "JobPosting", "title": "Welder", "description": "MIG", "identifier": "%1$s-p2", "hiringOrganization": "%1$s"}]</script></head><body>x</body></html>""".formatted(tag);
        assertThat(imported("page.html", page.getBytes(StandardCharsets.UTF_8), "").get("created").intValue()).isEqualTo(2);
        String rss = """
                <?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title>
                <item><title>Barista</title><link>https://jobs.example/%1$s/1</link><description>&lt;p&gt;Coffee&lt;/p&gt;</description><author>%1$s</author></item>
                <item><title></title><description>Nothing</description></item></channel></rss>""".formatted(tag);
        JsonNode feed = imported("feed.xml", rss.getBytes(StandardCharsets.UTF_8), "");
        assertThat(feed.get("form").stringValue()).isEqualTo("FEED");
        assertThat(feed.get("created").intValue()).isEqualTo(1);
        assertThat(feed.get("refused").intValue()).isEqualTo(1);
        JsonNode sitemap = imported("sitemap.xml", "<urlset><url><loc>https://jobs.example/1</loc></url></urlset>".getBytes(StandardCharsets.UTF_8), "");
        assertThat(problems(sitemap).getFirst().get("reason").stringValue()).contains("nothing is fetched: save that page and import it");
        JsonNode bomb = imported("evil.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><rss><item><title>&b;</title></item></rss>".getBytes(StandardCharsets.UTF_8), "");
        assertThat(bomb.toString() + problems(bomb)).doesNotContain("root:");
    }

    @Test
    void what_cannot_be_imported_at_all_says_why() {
        assertThat(imported("a.csv", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8), "").get("message").stringValue()).contains("may be anything; say what the rows are");
        assertThat(imported("a.zip", "PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1), "").get("state").stringValue()).isEqualTo("FAILED");
        assertThat(post("integrator", "/api/v1/imports?type=pets", "x").error()).startsWith("type is 'pets'");
        assertThat(send(as("integrator", "/api/v1/imports?fair=none").POST(BodyPublishers.ofString("x"))).status()).isEqualTo(404);
    }

    @Test
    void progress_is_followed_as_events() {
        JsonNode done = imported("organizations.ndjson", "{\"externalId\": \"%1$s\", \"name\": \"%1$s\"}".formatted(tag).getBytes(StandardCharsets.UTF_8), "");
        try (var lines = java.net.http.HttpClient.newHttpClient().send(as("integrator", "/api/v1/imports/%s/stream".formatted(done.get("id").stringValue())).build(),
                java.net.http.HttpResponse.BodyHandlers.ofLines()).body()) {
            assertThat(lines.limit(6).toList()).anySatisfy(line -> assertThat(line).isEqualTo("event: finished"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode imported(String fileName, byte[] bytes, String more) {
        Answer taken = send(as("integrator", "/api/v1/imports?fileName=%s%s".formatted(fileName, more)).POST(BodyPublishers.ofByteArray(bytes)));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(202);
        return await(taken.json().get("id").stringValue(), "DONE", "FAILED");
    }

    private JsonNode await(String id, String... states) {
        JsonNode run = Awaiting.until("a run " + List.of(states), () -> get("integrator", "/api/v1/imports/" + id).json(),
                one -> List.of(states).contains(one.get("state").stringValue()));
        awaitViews();
        return run;
    }

    /** A write over HTTP returns when the views hold all that came before it. */
    private void awaitViews() {
        post("operator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Last\"}".formatted(unique("last")));
    }

    private List<JsonNode> problems(JsonNode run) {
        return get("integrator", "/api/v1/imports/%s/problems".formatted(run.get("id").stringValue())).json().get("items").valueStream().toList();
    }

    private List<JsonNode> vacancies(String words) {
        String q = java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
        return get("operator", "/api/v1/vacancies?limit=200&q=" + q).json().get("items").valueStream().toList();
    }

    private String identified(String externalId) {
        return post("integrator", "/api/v1/candidates", "{\"externalId\": \"%s\", \"name\": \"Third\"}".formatted(externalId)).json().get("id").stringValue();
    }

    private static byte[] zip(String... files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
