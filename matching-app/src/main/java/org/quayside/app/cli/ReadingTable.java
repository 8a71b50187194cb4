package org.quayside.app.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.cv.CvReading;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.unlisted.Unlisted;
import org.quayside.extraction.vacancy.VacancyReading;
import org.quayside.linking.OccupationDistance;
import org.quayside.linking.SkillLinker;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Salary;

/** What was read in a text, line by line for people. */
final class ReadingTable {
    /** From here on the skill whose name is most like a mention is worth a hint. */
    private static final double ALIKE = 0.75;

    private final Taxonomy taxonomy;
    private final PrintWriter out;

    ReadingTable(Taxonomy taxonomy, PrintWriter out) {
        this.taxonomy = taxonomy;
        this.out = out;
    }

    /** With the skill whose name is most like it, if one is. */
    void unlisted(List<Unlisted> unlisted) {
        if (unlisted.isEmpty()) {
            return;
        }
        SkillLinker linker = new SkillLinker(taxonomy);
        out.println("not in the taxonomy:");
        unlisted.stream().map(mention -> mention.text().replace('\n', ' ')).distinct().forEach(text -> {
            var like = linker.rank(text, 1);
            String near = like.isEmpty() || like.getFirst().likeness() < ALIKE || !sharesWords(text, like.getFirst().skill().en()) ? "" : "like " + like.getFirst().skill().en();
            out.printf("? %s %s%n", Terminal.left(Terminal.fitted(text, 40), 40), near);
        });
    }

    /** A hint that shows why: of several words one is the skill's, one word alone is all of it. */
    private static boolean sharesWords(String mention, String label) {
        List<String> said = List.of(mention.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d+#]+"));
        List<String> known = List.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d+#]+"));
        return said.size() == 1 || known.size() == 1 ? said.equals(known) : known.stream().anyMatch(word -> word.length() > 2 && said.contains(word));
    }

    void cv(CvReading cv, List<OccupationDistance> occupations, @Nullable OccupationDistance step, String text) {
        facts("read as", "a CV (an advertisement: --vacancy)", "language", cv.language(), "occupation", occupations.stream().map(o -> o.occupation().en()).collect(Collectors.joining(", ")), "experience", years(cv.years()), "level", cv.seniority(), "education", cv.education(),
                "languages", cv.languages().stream().map(l -> l.language() + " " + l.level()).collect(Collectors.joining(", ")));
        cv.skills().forEach(s -> skill("+", label(s.skill()), join(years(s.years()), s.yearsSinceUse() == null ? null : "last used " + ago(s.yearsSinceUse())), s.mentions(), text));
        cv.denied().forEach(s -> skill("-", label(s.skill()), "said to be missing", s.mentions(), text));
        if (step != null) {
            toward(step);
        }
    }

    /** What is there, what serves for it, what is missing. */
    private void toward(OccupationDistance step) {
        out.printf(Locale.ROOT, "toward %s: %d %% of what is typical is missing%n", step.occupation().en(), Math.round(step.distance() / 100.0));
        step.skills().stream().sorted(Comparator.comparingInt(OccupationDistance.Typical::relatedness).reversed()).forEach(typical -> {
            SkillId by = typical.servedBy();
            String note = by == null ? "missing" : by.equals(typical.skill()) ? "there" : "%s serves for %d %% of it".formatted(label(by), Math.round(typical.relatedness() / 100.0));
            out.printf("%s %s %s%n", by == null ? "-" : by.equals(typical.skill()) ? "+" : "~", Terminal.left(Terminal.fitted(label(typical.skill()), 40), 40), note);
        });
    }

    void vacancy(VacancyReading v, List<Occupation> occupations, String text) {
        facts("read as", "a vacancy", "language", v.language(), "occupation", occupations.stream().map(Occupation::en).collect(Collectors.joining(", ")), "experience", years(v.years()), "level", v.seniority(), "education", v.education(),
                "languages", v.languages().stream().map(l -> l.language() + " " + l.level()).collect(Collectors.joining(", ")),
                "salary", v.salary() == null ? null : pay(v.salary()), "district", v.district(), "work mode", v.workMode(), "employment", v.employmentType(), "sponsors permit", v.sponsorsPermit());
        v.skills().forEach(s -> skill("+", s.requirement().anyOf().stream().map(this::label).collect(Collectors.joining(" or ")),
                join(s.requirement().importance().name().toLowerCase(Locale.ROOT).replace('_', ' '), years(s.requirement().years())), s.mentions(), text));
    }

    private void facts(@Nullable Object... facts) {
        for (int i = 0; i < facts.length; i += 2) {
            Object value = facts[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                out.printf("%-16s %s%n", facts[i], value);
            }
        }
    }

    private void skill(String sign, String label, String note, List<Span> mentions, String text) {
        out.printf("%s %s %s %s%n", sign, Terminal.left(Terminal.fitted(label, 40), 40), Terminal.left(note, 34),
                mentions.isEmpty() ? "" : quoted(text, mentions.getFirst()) + (mentions.size() > 1 ? " … " + mentions.size() + " times" : ""));
    }

    /** The mention with a few words around it. */
    private static String quoted(String text, Span span) {
        int from = Math.max(text.lastIndexOf('\n', span.start() - 1) + 1, span.start() - 20);
        int lineEnd = text.indexOf('\n', span.end());
        int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, span.end() + 20);
        return ("“" + text.substring(from, span.start()) + "[" + text.substring(span.start(), span.end()) + "]" + text.substring(span.end(), to) + "”").replace('\n', ' ');
    }

    private String label(SkillId skill) {
        return taxonomy.find(skill).map(s -> s.en()).orElse(skill.value());
    }

    private static @Nullable String years(@Nullable Integer tenths) {
        return tenths == null ? null : tenths == 10 ? "1 year" : tenths % 10 == 0 ? tenths / 10 + " years" : tenths / 10 + "." + tenths % 10 + " years";
    }

    private static String pay(Salary salary) {
        String sum = salary.min() == null ? "up to %s %,d".formatted(salary.currency(), salary.max())
                : salary.max() == null ? "from %s %,d".formatted(salary.currency(), salary.min())
                : salary.min().equals(salary.max()) ? "%s %,d".formatted(salary.currency(), salary.min())
                : "%s %,d to %,d".formatted(salary.currency(), salary.min(), salary.max());
        return sum + " a " + salary.period().name().toLowerCase(Locale.ROOT);
    }

    private static String ago(int years) {
        return years == 0 ? "within a year" : years == 1 ? "1 year ago" : years + " years ago";
    }

    private static String join(@Nullable String a, @Nullable String b) {
        return a == null ? b == null ? "" : b : b == null ? a : a + ", " + b;
    }
}
