package org.quayside.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CvFile;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.skill.OccupationRead;
import org.quayside.app.vacancy.VacancyIntake;
import org.quayside.extraction.CvReader;
import org.quayside.extraction.CvReading;
import org.quayside.extraction.FactPlace;
import org.quayside.extraction.SkillFound;
import org.quayside.extraction.SkillGazetteer;
import org.quayside.extraction.Span;
import org.quayside.extraction.Unlisted;
import org.quayside.extraction.UnlistedMentions;
import org.quayside.extraction.VacancyReader;
import org.quayside.extraction.VacancyReading;
import org.quayside.linking.OccupationDistance;
import org.quayside.linking.OccupationReader;
import org.quayside.linking.SkillLinker;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.Salary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quayside extract}: what the engine reads in one document. */
@Command(name = "extract", mixinStandardHelpOptions = true,
        description = "Shows what is read in one CV or vacancy: skills with their places in the text, years, level, languages.",
        footer = {"%nExamples:", "  quayside extract cv.pdf", "  quayside extract --vacancy posting.html", "  quayside extract cv.docx --json",
            "  quayside extract --highlight cv.pdf     the text with marks", "  quayside extract cv.pdf --toward \"data analyst\"   what is there and what is missing", "  quayside extract cv.docx --text        the text as it was taken in, nothing else", ExitCodes.TEXT})
final class ExtractCommand implements Callable<Integer> {
    /** From here on the skill whose name is most like a mention is worth a hint. */
    private static final double ALIKE = 0.75;

    @SuppressWarnings("NullAway.Init")
    private Taxonomy taxonomy;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a CV, or with --vacancy a vacancy")
    private Path file;

    @Option(names = "--vacancy", description = "reads a vacancy instead of a CV")
    private boolean vacancy;

    @Option(names = "--toward", paramLabel = "TITLE",
            description = "says how far the CV is from an occupation, and which of its typical skills are missing")
    private @Nullable String toward;

    @Option(names = "--json", description = "writes JSON for programs")
    private boolean json;

    @Option(names = "--highlight", description = "writes the text with [skills], [-what is denied-] {mentions that the taxonomy does not list} and <facts> marked")
    private boolean highlight;

    @Mixin
    private TaxonomyOption known;

    @Option(names = "--model", paramLabel = "FILE", description = "finds unlisted mentions with a model of your own, see: quayside taxonomy train")
    private @Nullable Path model;

    @Option(names = "--text", description = "writes the text that was taken in")
    private boolean textOnly;

    @SuppressWarnings("NullAway.Init")
    ExtractCommand() {}

    /** Offsets of a mention are UTF-16 indexes into {@code text}. */
    private record Output(String file, String mediaType, String text, List<OccupationRead> occupations, @Nullable OccupationRead toward, Object reading, List<FactPlace> facts, List<Unlisted> unlisted) {}

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), file + " is not a file");
        }
        if (vacancy && toward != null) {
            throw new ParameterException(spec.commandLine(), "--toward is for a CV");
        }
        String name = String.valueOf(file.getFileName());
        taxonomy = known.taxonomy();
        SkillGazetteer gazetteer = new SkillGazetteer(taxonomy);
        UnlistedMentions others = new UnlistedMentions(gazetteer, TaxonomyTrainCommand.model(model));
        try (DocumentText documents = new DocumentText()) {
            byte[] bytes = Folder.bytes(name, file);
            if (vacancy) {
                Posting posting = new VacancyIntake(documents, taxonomy).read(name, bytes).posting();
                VacancyReader reader = new VacancyReader(gazetteer);
                VacancyReading reading = reader.read(posting.title(), posting.text());
                Highlighted marked = new Highlighted(posting.text(), isTerminal());
                reading.skills().forEach(s -> marked.skills(s.mentions()));
                List<Occupation> occupations = new OccupationReader(taxonomy)
                        .ofVacancy(posting.title(), reading.skills().stream().flatMap(s -> s.requirement().anyOf().stream()).toList()).stream().toList();
                print(new Output(name, "vacancy", posting.text(), occupations.stream().map(OccupationRead::of).toList(), null, reading, reader.places(posting.text(), reading), others.inVacancy(posting.text())), marked, () -> vacancy(reading, occupations, posting.text()));
            } else {
                CvFile cv = new CvIntake(documents).read(name, bytes);
                String person = cv.contact() == null ? null : cv.contact().name();
                CvReader reader = new CvReader(gazetteer);
                LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
                CvReading reading = reader.read(cv.text(), person, today);
                Highlighted marked = new Highlighted(cv.text(), isTerminal());
                reading.skills().forEach(s -> marked.skills(s.mentions()));
                reading.denied().forEach(s -> marked.denied(s.mentions()));
                OccupationReader linker = new OccupationReader(taxonomy);
                List<SkillId> had = reading.skills().stream().map(SkillFound::skill).toList();
                List<OccupationDistance> occupations = linker.ofCv(reader.titles(cv.text(), today), had);
                OccupationDistance step = toward == null ? null : linker.toward(toward, had).orElseThrow(this::unknownOccupation);
                print(new Output(name, cv.mediaType(), cv.text(), occupations.stream().map(OccupationRead::of).toList(), step == null ? null : OccupationRead.of(step), reading, reader.places(cv.text(), person, today, reading), others.inCv(cv.text(), person)), marked, () -> cv(reading, occupations, step, cv.text()));
            }
        }
        return ExitCodes.OK;
    }

    private ParameterException unknownOccupation() {
        return new ParameterException(spec.commandLine(), "no occupation is called '%s'; quayside knows titles such as data analyst, 護士 or Sr. MLE".formatted(toward));
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private void print(Output output, Highlighted marked, Runnable table) {
        PrintWriter out = spec.commandLine().getOut();
        if (textOnly) {
            out.println(output.text());
        } else if (highlight) {
            marked.facts(output.facts().stream().map(FactPlace::place).toList());
            marked.unlisted(output.unlisted().stream().map(Unlisted::place).toList());
            out.println(marked);
        } else if (json) {
            out.println(Json.write(output));
        } else {
            table.run();
            unlisted(output.unlisted());
        }
        out.flush();
    }

    /** With the skill whose name is most like it, if one is. */
    private void unlisted(List<Unlisted> unlisted) {
        if (unlisted.isEmpty()) {
            return;
        }
        SkillLinker linker = new SkillLinker(taxonomy);
        spec.commandLine().getOut().println("not in the taxonomy:");
        unlisted.stream().map(mention -> mention.text().replace('\n', ' ')).distinct().forEach(text -> {
            var like = linker.rank(text, 1);
            String near = like.isEmpty() || like.getFirst().likeness() < ALIKE || !sharesWords(text, like.getFirst().skill().en()) ? "" : "like " + like.getFirst().skill().en();
            spec.commandLine().getOut().printf("? %s %s%n", Terminal.left(Terminal.fitted(text, 40), 40), near);
        });
    }

    /** A hint that shows why: of several words one is the skill's, one word alone is all of it. */
    private static boolean sharesWords(String mention, String label) {
        List<String> said = List.of(mention.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d+#]+"));
        List<String> known = List.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d+#]+"));
        return said.size() == 1 || known.size() == 1 ? said.equals(known) : known.stream().anyMatch(word -> word.length() > 2 && said.contains(word));
    }

    private void cv(CvReading cv, List<OccupationDistance> occupations, @Nullable OccupationDistance step, String text) {
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
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "toward %s: %d %% of what is typical is missing%n", step.occupation().en(), Math.round(step.distance() / 100.0));
        step.skills().stream().sorted(Comparator.comparingInt(OccupationDistance.Typical::relatedness).reversed()).forEach(typical -> {
            SkillId by = typical.servedBy();
            String note = by == null ? "missing" : by.equals(typical.skill()) ? "there" : "%s serves for %d %% of it".formatted(label(by), Math.round(typical.relatedness() / 100.0));
            out.printf("%s %s %s%n", by == null ? "-" : by.equals(typical.skill()) ? "+" : "~", Terminal.left(Terminal.fitted(label(typical.skill()), 40), 40), note);
        });
    }

    private void vacancy(VacancyReading v, List<Occupation> occupations, String text) {
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
                spec.commandLine().getOut().printf("%-16s %s%n", facts[i], value);
            }
        }
    }

    private void skill(String sign, String label, String note, List<Span> mentions, String text) {
        spec.commandLine().getOut().printf("%s %s %s %s%n", sign, Terminal.left(Terminal.fitted(label, 40), 40), Terminal.left(note, 34),
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
        return years == 0 ? "within a year" : years + " years ago";
    }

    private static String join(@Nullable String a, @Nullable String b) {
        return a == null ? b == null ? "" : b : b == null ? a : a + ", " + b;
    }
}
