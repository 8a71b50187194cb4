package org.quayside.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CvFile;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.skill.OccupationRead;
import org.quayside.app.vacancy.VacancyIntake;
import org.quayside.extraction.cv.CvReader;
import org.quayside.extraction.cv.CvReading;
import org.quayside.extraction.cv.SkillFound;
import org.quayside.extraction.fact.FactPlace;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.unlisted.Unlisted;
import org.quayside.extraction.unlisted.UnlistedMentions;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.extraction.vacancy.VacancyReading;
import org.quayside.linking.OccupationDistance;
import org.quayside.linking.OccupationReader;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Posting;
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
                print(new Output(name, "vacancy", posting.text(), occupations.stream().map(OccupationRead::of).toList(), null, reading, reader.places(posting.text(), reading), others.inVacancy(posting.text())), marked, () -> table().vacancy(reading, occupations, posting.text()));
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
                print(new Output(name, cv.mediaType(), cv.text(), occupations.stream().map(OccupationRead::of).toList(), step == null ? null : OccupationRead.of(step), reading, reader.places(cv.text(), person, today, reading), others.inCv(cv.text(), person)), marked, () -> table().cv(reading, occupations, step, cv.text()));
            }
        }
        return ExitCodes.OK;
    }

    private ParameterException unknownOccupation() {
        return new ParameterException(spec.commandLine(), "no occupation is called '%s'; quayside knows titles such as data analyst, 護士 or Sr. MLE".formatted(toward));
    }

    private ReadingTable table() {
        return new ReadingTable(taxonomy, spec.commandLine().getOut());
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
            table().unlisted(output.unlisted());
        }
        out.flush();
    }
}
