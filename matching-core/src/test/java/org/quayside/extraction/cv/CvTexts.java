package org.quayside.extraction.cv;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** A CV to be read, and short ways to say what was read. */
public final class CvTexts {
    static final LocalDate ON = LocalDate.of(2025, 4, 15);
    static final CvReader READER = new CvReader(new SkillGazetteer(Taxonomy.builtIn()));
    static final String JULIA = "Julia Wong Hoi Ting";
    static final String ENGINEER = """
            Julia Wong Hoi Ting
            julia.wong@python.example · https://github.com/julia/kubernetes-notes

            SUMMARY
            Data engineer with 6 years of experience. 4+ years of Apache Spark and three years' experience in Airflow.
            No experience with Kubernetes, but willing to learn Rust.

            WORK EXPERIENCE
            Senior Data Engineer, Harbour Bank
            Sep 2019 – Present
            • Built pipelines in Python and SQL on AWS
            • Julia led a team of three and excelled in meetings
            Data Analyst
            Ferry Company Ltd
            03/2016 - 08/2019
            • Dashboards in Tableau, reports in SQL

            EDUCATION
            BSc Computer Science, University of Hong Kong, 2012 - 2016

            SKILLS
            Python, SQL, Excel, R, Docker

            LANGUAGES
            Cantonese (native), English (fluent), Mandarin: good

            INTERESTS
            Baking, photography, Go
            """;

    private CvTexts() {}

    static CvReading read(String text, @Nullable String name) {
        return READER.read(text, name, ON);
    }

    static List<String> ids(CvReading reading) {
        return reading.skills().stream().map(skill -> skill.skill().value()).toList();
    }

    static SkillFound skill(CvReading reading, String id) {
        return reading.skills().stream().filter(skill -> skill.skill().equals(new SkillId(id))).findFirst().orElseThrow(() -> new AssertionError(id + " not in " + ids(reading)));
    }

    static List<String> texts(String text, SkillFound skill) {
        return skill.mentions().stream().map(span -> text.substring(span.start(), span.end())).toList();
    }
}
