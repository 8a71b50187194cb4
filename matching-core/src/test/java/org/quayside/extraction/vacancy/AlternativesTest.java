package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.vacancy.VacancyReaderTest.asked;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/** Which skills of a line are a choice. */
class AlternativesTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Python, Java and Go | [python] [java] [go]",
        "Python, Java or Go | [go, java, python]",
        "Python and Java/Kotlin | [python] [java, kotlin]",
        "Docker, Java/Kotlin and Redis | [docker] [java, kotlin] [redis]",
        "Docker, Java/Kotlin or Redis | [docker, java, kotlin, redis]",
        "Chart tools, e.g. Grafana, Tableau | [grafana, tableau]",
        "BI tools such as Tableau and Power BI | [bi-tools] [power-bi, tableau]",
        "Integration tools such as Tableau (Desktop), Docker (CE) and Kafka | [apache-kafka, docker, tableau]",
        "one or more programming languages, including Java, Kotlin, Python | [programming] [java, kotlin, python]",
        "one or more of the following: Java, Clarion, Kotlin, Python | [java, kotlin, python]",
        "Java, Kotlin, Python (at least one) | [java, kotlin, python]",
        "Tableau、Grafana 至少識一樣 | [grafana, tableau]",
        "懂 Tableau、Grafana 其中之一 | [grafana, tableau]",
        "databases (MySQL, Oracle) | [databases] [mysql, oracle-database]",
        "Docker, Kubernetes etc. | [docker, kubernetes]",
        "Languages: Python, Scala and R | [python] [scala] [r-language]",
        "Languages: Python, Scala or R | [python, r-language, scala]",
        "CI/CD | [ci-cd]",
        "Tableau, Qlik, Microsoft Power BI etc. | [power-bi, qlik, tableau]",
        "Python or another language, such as R, Scala | [python, r-language, scala]",
        "SQL and Python or similar languages (R, Scala) | [sql] [python, r-language, scala]",
        "Docker field or Kafka field or Redis | [apache-kafka, docker, redis]",
        "Docker, Tableau or other tools like Grafana and Looker | [docker, grafana, looker, tableau]",
        "熟悉 Python 或其他語言，例如 R、Scala | [python, r-language, scala]",
        "Python or other languages, like R, Scala and Rust | [python, r-language, rust, scala]",
        "Docker/ crane telemetry / Redis | [docker, redis]",
        "Tools, e.g. Kranbase, Docker, Quaylog Pro, Redis | [docker, redis]",
        "Oracle Database / MySQL replication / Redis | [mysql, oracle-database, redis]",
        "Docker and / or Redis | [docker, redis]",
        "Kafka development and/or Redis | [apache-kafka, redis]",
        "Docker (or other tools like Podman) | [docker, podman]",
        "Clouds (ex. Azure, AWS) | [cloud-computing] [aws, azure]",
        "Docker, Redis, Tableau or related tools | [docker, redis, tableau]",
        "payroll, recruitment or pier cleaning | [payroll, recruitment]",
        "payroll, recruitment etc. | [payroll] [recruitment]",
        "any of payroll, pier cleaning, recruitment | [payroll, recruitment]",
        "Quay infrastructure (AWS, Azure) | [aws, azure]",
        "Databases for harbour logs - Redis, MySQL, Cassandra | [databases] [cassandra, mysql, redis]",
        "Databases - Redis, MySQL and Cassandra | [databases] [redis] [mysql] [cassandra]",
        "Cloud based quay services - Redshift, BigQuery | [amazon-redshift, bigquery]",
        "Containers such as Docker, version control systems (GitHub), Redis | [docker] [version-control] [github] [redis]",
        "Excel, SQL, or other programming and Tableau related tools | [microsoft-excel, programming, sql, tableau]",
        "Tools such as Tableau Docker and Redis | [docker, redis, tableau]",
        "data analysis solution or data strategy or pier cleaning | [data-analysis, data-strategy]",
        "payroll or relevant fields in recruitment | [payroll, recruitment]",
        "at least one of the following areas: payroll, recruitment, budgeting | [budgeting, payroll, recruitment]",
    })
    void alternatives_are_one_requirement(String text, String expected) {
        var found = READER.read("Job", "Requirements\n- " + text + "\n").skills().stream().map(skill -> skill.requirement().anyOf().toString()).toList();
        assertThat(String.join(" ", found)).satisfiesAnyOf(
                all -> assertThat(all).isEqualTo(expected), all -> assertThat(all).isEqualTo(expected.replace("[bi-tools]", "[business-intelligence]")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3+ years' experience as an Accountant or 5+ years' experience as a Business Analyst | REQUIRED [accounting, business-analysis] 30",
        "2 years of Kotlin or at least 4 years of Java | REQUIRED [java, kotlin] 20",
        "2 years of Kotlin, 4 years of Java | REQUIRED [kotlin] 20, REQUIRED [java] 40",
        "兩年 Kotlin 經驗或四年 Java 經驗 | REQUIRED [java, kotlin] 20",
        "2 years as a Machine Learning Engineer or Accountant | REQUIRED [accounting, machine-learning] 20",
    })
    void a_choice_of_years_asks_for_the_least(String text, String expected) {
        assertThat(asked(READER.read("Job", "Requirements\n- " + text + "\n"))).containsExactlyInAnyOrder(expected.split(", (?=[A-Z])"));
    }
}
