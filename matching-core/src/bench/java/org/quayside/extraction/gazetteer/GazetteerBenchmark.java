package org.quayside.extraction.gazetteer;

import org.quayside.extraction.mention.TrainingText;
import org.quayside.extraction.text.Tokens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.namefind.DictionaryNameFinder;
import opennlp.tools.util.StringList;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.quayside.spans.AnnotatedSentence;
import org.quayside.taxonomy.EscoImport;
import org.quayside.taxonomy.Taxonomy;

/**
 * The gazetteer beside OpenNLP's {@code DictionaryNameFinder}: ESCO's 13,896 skills with all their labels and the built-in ones, over the tokens of the
 * sentences that come with the program. Score: sentences a second. The folder with ESCO's zips: {@code -Desco=DIR}.
 */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GazetteerBenchmark {
    private SkillGazetteer gazetteer;
    private DictionaryNameFinder dictionary;
    private List<String[]> sentences;
    private int next;

    @Setup
    public void load() throws IOException {
        var folder = Files.createTempDirectory("esco");
        try (var files = Files.list(Path.of(System.getProperty("esco", "esco")))) {
            EscoImport.into(folder, files.filter(file -> file.toString().endsWith(".zip")).sorted().toList());
        }
        var taxonomy = Taxonomy.withImports(folder);
        gazetteer = new SkillGazetteer(taxonomy);
        var names = new Dictionary(false);
        taxonomy.skills().forEach(skill -> skill.names().forEach(name -> {
            var tokens = Tokens.of(name.text()).texts();
            if (tokens.length > 0) {
                names.put(new StringList(tokens));
            }
        }));
        dictionary = new DictionaryNameFinder(names, "skill");
        sentences = TrainingText.shipped().stream().map(AnnotatedSentence::tokens).map(tokens -> tokens.toArray(String[]::new)).toList();
    }

    private String[] sentence() {
        next = next + 1 == sentences.size() ? 0 : next + 1;
        return sentences.get(next);
    }

    @Benchmark
    public Object gazetteer() {
        return gazetteer.find(sentence());
    }

    @Benchmark
    public Object dictionaryNameFinder() {
        return dictionary.find(sentence());
    }
}
