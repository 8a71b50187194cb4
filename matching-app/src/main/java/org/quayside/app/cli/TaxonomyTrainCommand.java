package org.quayside.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.gazetteer.GazetteerLexicon;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.mention.AmbiguousName;
import org.quayside.extraction.mention.MeaningModel;
import org.quayside.extraction.mention.TrainingText;
import org.quayside.extraction.unlisted.UnlistedMentions;
import org.quayside.spans.AnnotatedSentence;
import org.quayside.spans.ConllReader;
import org.quayside.spans.RawText;
import org.quayside.spans.SpanFinder;
import org.quayside.spans.SpanModel;
import org.quayside.spans.SpanScore;
import org.quayside.spans.SpanTrainer;
import org.quayside.spans.WordClusters;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quayside taxonomy train}: the finder of mentions that no taxonomy lists, from annotated sentences. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Trains the finder of skills that the taxonomy does not list: from the sentences that come with the program, or from BIO/CoNLL files. The same input gives the"
                + " same model.",
        footer = {"%nExamples:", "  quayside taxonomy train --out mentions.model", "  quayside taxonomy train --out ours.model train.conll --text adverts/",
            "  quayside extract --model ours.model cv.pdf",
            "  quayside taxonomy train --ambiguous --out meaning.model", ExitCodes.TEXT})
final class TaxonomyTrainCommand implements Callable<Integer> {
    /** Every tenth sentence is kept back to say how good the model is; the model that is written is trained on all. */
    private static final int KEPT_BACK = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "BIO/CoNLL files, or .txt with [mentions] in square brackets; none: the sentences that come with the program")
    private List<Path> files = List.of();

    @Option(names = "--column", defaultValue = "1", paramLabel = "N", description = "column of the tags in CoNLL files, 1 is the first after the token (default: 1)")
    private int column;

    @Option(names = "--text", paramLabel = "DIR", description = "folder of raw .txt files from which word clusters are learned, beside the sentences themselves")
    private @Nullable Path text;

    @Option(names = "--ambiguous", description = "trains instead what tells whether a name like Go or Spring is meant as a skill, from .txt files with [meant] and {not meant} names")
    private boolean ambiguous;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where the model goes; extract --model reads it")
    private Path out;

    @SuppressWarnings("NullAway.Init")
    TaxonomyTrainCommand() {}

    @Override
    public Integer call() throws IOException {
        return ambiguous ? meaning() : mentions();
    }

    private int meaning() throws IOException {
        SkillGazetteer gazetteer = new SkillGazetteer(Taxonomy.builtIn());
        List<AmbiguousName> names = new ArrayList<>(files.isEmpty() ? AmbiguousName.shipped(gazetteer) : List.of());
        for (Path file : files) {
            names.addAll(AmbiguousName.read(String.valueOf(file.getFileName()), Files.readString(file), gazetteer));
        }
        MeaningModel model = MeaningModel.train(names);
        try (var stream = Files.newOutputStream(out)) {
            model.write(stream);
        }
        var print = spec.commandLine().getOut();
        print.printf("%,d ambiguous names, %,d of them meant as a skill, %,d features%n", names.size(), names.stream().filter(AmbiguousName::meant).count(), model.size());
        print.printf("a fifth of the sentences held out in turn: accuracy %.3f; a fifth of the names, never seen in training: accuracy %.3f%n",
                MeaningModel.heldOut(names, AmbiguousName::place), MeaningModel.heldOut(names, name -> name.name().toLowerCase(java.util.Locale.ROOT)));
        print.printf("wrote %s, %,d bytes%n", out, Files.size(out));
        print.flush();
        return ExitCodes.OK;
    }

    private int mentions() throws IOException {
        List<AnnotatedSentence> sentences = files.isEmpty() ? TrainingText.shipped() : read();
        GazetteerLexicon lexicon = new GazetteerLexicon(new SkillGazetteer(Taxonomy.builtIn()));
        WordClusters clusters = WordClusters.learn(raw(sentences), WordClusters.COARSE, WordClusters.FINE);
        List<AnnotatedSentence> learned = new ArrayList<>();
        List<AnnotatedSentence> kept = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            (i % KEPT_BACK == KEPT_BACK - 1 ? kept : learned).add(sentences.get(i));
        }
        SpanScore score = SpanScore.of(new SpanFinder(SpanTrainer.train(learned, lexicon, clusters), lexicon)::find, kept);
        SpanModel model = SpanTrainer.train(sentences, lexicon, clusters);
        try (var stream = Files.newOutputStream(out)) {
            model.write(stream);
        }
        var print = spec.commandLine().getOut();
        print.printf("%,d sentences with %,d mentions, %,d words in clusters, %,d features%n", sentences.size(), sentences.stream().mapToInt(s -> s.mentions().size()).sum(),
                clusters.size(), model.size());
        print.printf("on every tenth sentence, trained on the others: precision %.3f, recall %.3f, F1 %.3f (n=%,d mentions)%n", score.precision(), score.recall(), score.f1(),
                score.marked());
        print.printf("wrote %s, %,d bytes%n", out, Files.size(out));
        print.flush();
        return ExitCodes.OK;
    }

    private List<AnnotatedSentence> read() throws IOException {
        List<AnnotatedSentence> sentences = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            sentences.addAll(name.endsWith(".txt") ? TrainingText.read(name, Files.readString(file)) : ConllReader.read(file, column));
        }
        return sentences;
    }

    private List<List<String>> raw(List<AnnotatedSentence> sentences) throws IOException {
        List<List<String>> raw = new ArrayList<>(sentences.stream().map(AnnotatedSentence::tokens).toList());
        Taxonomy.builtIn().skills().forEach(skill -> skill.names().forEach(name -> raw.addAll(RawText.sentences(name.text()))));
        if (text != null) {
            try (var walk = Files.walk(text)) {
                for (Path file : walk.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                    raw.addAll(RawText.sentences(Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        }
        return raw;
    }

    /** Reads the model of {@code file}, or the one that comes with the program. */
    static SpanModel model(@Nullable Path file) throws IOException {
        if (file == null) {
            return UnlistedMentions.shipped();
        }
        try (var stream = Files.newInputStream(file)) {
            return SpanModel.read(stream);
        }
    }
}
