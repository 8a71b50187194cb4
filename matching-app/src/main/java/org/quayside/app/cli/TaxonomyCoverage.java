package org.quayside.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/**
 * How much of what others call a skill the taxonomy knows: names that employers and O*NET use, and their mentions in postings from Hong Kong.
 *
 * <p>A name is known whole if one of our names is the same, in part if one is within it ("Microsoft Azure software"). The mentions are found
 * with the others' names, not with ours; a mention is known if we find a skill there.
 */
final class TaxonomyCoverage {
    private static final Path EMPLOYERS = Path.of("mycareersfuture-skills", "skill_list.txt");
    private static final Path ONET = Path.of("onet-30.2", "Technology Skills.txt");
    private static final Path POSTINGS = Path.of("hk-jobsdb-datasci-2022", "postings.csv");

    private final SkillGazetteer ours;

    /** {@code names} asked about; of them known {@code whole}, and {@code inPart} at least in part. */
    record Share(String what, int names, int whole, int inPart) {
        @Override
        public String toString() {
            return "%-32s %,7d   whole %5.1f %%   in part %5.1f %%".formatted(what, names, 100.0 * whole / names, 100.0 * inPart / names);
        }
    }

    TaxonomyCoverage(Taxonomy taxonomy) {
        ours = new SkillGazetteer(taxonomy);
    }

    List<Share> of(Path data) {
        try {
            var employers = new LinkedHashSet<>(Files.readAllLines(data.resolve(EMPLOYERS)).stream().map(String::strip).filter(n -> !n.isEmpty()).toList());
            var hot = onet(data, true);
            var all = new LinkedHashSet<>(employers);
            all.addAll(onet(data, false));
            return List.of(names("employer skill names", employers), names("O*NET hot technologies", hot), mentions(data, all));
        } catch (IOException e) {
            throw new EnvironmentProblem("cannot read %s (%s); needed are %s, %s and %s".formatted(data, e.getMessage(), EMPLOYERS, ONET, POSTINGS));
        }
    }

    private static Set<String> onet(Path data, boolean onlyHot) throws IOException {
        var names = new LinkedHashSet<String>();
        try (Stream<String> lines = Files.lines(data.resolve(ONET))) {
            lines.skip(1).map(line -> line.split("\t", -1)).filter(row -> !onlyHot || row[4].equals("Y")).forEach(row -> names.add(row[1]));
        }
        return names;
    }

    private Share names(String what, Collection<String> names) {
        int whole = 0;
        int inPart = 0;
        for (String name : names) {
            String[] tokens = SimpleTokenizer.INSTANCE.tokenize(name);
            Span[] found = ours.find(tokens);
            whole += found.length == 1 && found[0].getStart() == 0 && found[0].getEnd() == tokens.length ? 1 : 0;
            inPart += found.length > 0 ? 1 : 0;
        }
        return new Share(what, names.size(), whole, inPart);
    }

    private Share mentions(Path data, Collection<String> names) throws IOException {
        var theirs = new SkillGazetteer(asTaxonomy(names));
        int mentions = 0;
        int whole = 0;
        int inPart = 0;
        for (String posting : descriptions(data)) {
            String[] tokens = SimpleTokenizer.INSTANCE.tokenize(posting);
            List<Span> found = List.of(ours.find(tokens));
            for (Span mention : theirs.find(tokens)) {
                mentions++;
                whole += found.stream().anyMatch(our -> our.contains(mention)) ? 1 : 0;
                inPart += found.stream().anyMatch(our -> our.intersects(mention)) ? 1 : 0;
            }
        }
        return new Share("mentions in Hong Kong postings", mentions, whole, inPart);
    }

    private static List<String> descriptions(Path data) throws IOException {
        var texts = new ArrayList<String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(data.resolve(POSTINGS))) {
            rows.forEach(row -> texts.add(row.getField("job_description")));
        }
        return texts;
    }

    /** The others' names as skills of their own, so that they are found by the same rules; single letters are left out. */
    private static Taxonomy asTaxonomy(Collection<String> names) {
        var rows = new StringBuilder("id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco\n");
        var seen = new LinkedHashSet<String>();
        for (String name : names) {
            if (name.length() > 1 && seen.add(name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-]+", " "))) {
                rows.append("n").append(seen.size()).append("\tPRACTICE\t").append(name).append("\t\t\t\t\t\t\n");
            }
        }
        var files = new LinkedHashMap<String, String>();
        files.put("skills/others.tsv", rows.toString());
        return Taxonomy.parse(files);
    }
}
