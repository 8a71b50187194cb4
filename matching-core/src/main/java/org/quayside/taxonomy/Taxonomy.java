package org.quayside.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** All skills and occupations, immutable and checked as a whole. */
public final class Taxonomy {
    /** Where an installation keeps what it imported, within its data directory. */
    public static final String FOLDER = "taxonomy";

    private final List<Skill> skills;
    private final List<Occupation> occupations;
    private final String version;
    private final Map<SkillId, Integer> ordinals;
    private final Relatedness relatedness;

    private Taxonomy(List<Skill> skills, List<Occupation> occupations, String version) {
        this.skills = List.copyOf(skills);
        this.occupations = List.copyOf(occupations);
        this.version = version;
        this.ordinals = HashMap.newHashMap(skills.size());
        for (var i = 0; i < skills.size(); i++) {
            ordinals.put(skills.get(i).id(), i);
        }
        this.relatedness = new Relatedness(this.skills, ordinals);
    }

    /** The taxonomy that comes with Quayside; read once. */
    public static Taxonomy builtIn() {
        return BuiltIn.TAXONOMY;
    }

    /**
     * The built-in taxonomy with what {@link EscoImport} left in {@code folder}; the built-in one alone if there is nothing.
     *
     * @throws TaxonomyException if the imported tables cannot be used
     */
    public static Taxonomy withImports(Path folder) {
        return Files.isRegularFile(folder.resolve(EscoImport.SKILLS)) ? parse(filesWithImports(folder)) : builtIn();
    }

    /** The data that {@link #withImports} reads: {@link #parse} makes the same taxonomy of it, by a later program too. */
    public static SequencedMap<String, String> filesWithImports(Path folder) {
        var skills = folder.resolve(EscoImport.SKILLS);
        var occupations = folder.resolve(EscoImport.OCCUPATIONS);
        var files = new LinkedHashMap<>(BuiltIn.files());
        if (!Files.isRegularFile(skills)) {
            return files;
        }
        try {
            files.put(EscoImport.SKILLS, Files.readString(skills));
            if (Files.isRegularFile(occupations)) {
                files.put(EscoImport.OCCUPATIONS, Files.readString(occupations));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /**
     * Reads data files: name → content. {@code occupations.tsv} holds occupations, every other file skills; docs/taxonomy.md explains the
     * columns.
     *
     * @throws TaxonomyException with file and line of every fault
     */
    public static Taxonomy parse(SequencedMap<String, String> files) {
        return of(new TaxonomyParser(files), files);
    }

    /** Like {@link #parse}, and refuses skills that nothing leads to: ours are all connected. */
    static Taxonomy parseConnected(SequencedMap<String, String> files) {
        var parser = new TaxonomyParser(files);
        parser.faults.addAll(new TaxonomyCheck(parser.skills, parser.places).unreachable());
        return of(parser, files);
    }

    private static Taxonomy of(TaxonomyParser parser, SequencedMap<String, String> files) {
        if (!parser.faults.isEmpty()) {
            throw new TaxonomyException(String.join("\n", parser.faults));
        }
        return new Taxonomy(List.copyOf(parser.skills.values()), parser.occupations, digest(files));
    }

    /** First 8 hexadecimal digits of SHA-256 over the data, so that changed data is another version. */
    public String version() {
        return version;
    }

    /** Ascending by id. */
    public List<Skill> skills() {
        return skills;
    }

    public List<Occupation> occupations() {
        return occupations;
    }

    public Optional<Skill> find(SkillId id) {
        var ordinal = ordinals.get(id);
        return ordinal == null ? Optional.empty() : Optional.of(skills.get(ordinal));
    }

    /** Place of the skill in {@link #skills()}, 0..n-1, or -1 if this taxonomy does not know it. */
    public int ordinal(SkillId id) {
        return ordinals.getOrDefault(id, -1);
    }

    public Relatedness relatedness() {
        return relatedness;
    }

    private static String digest(SequencedMap<String, String> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var file : files.entrySet()) {
                sha.update((file.getKey() + "\n" + file.getValue()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Loaded on first use. The index names the files, because a jar's folders cannot be listed. */
    private static final class BuiltIn {
        static final Taxonomy TAXONOMY = load();

        private static Taxonomy load() {
            return parseConnected(files());
        }

        static SequencedMap<String, String> files() {
            var files = new LinkedHashMap<String, String>();
            resource("index.txt").lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(name -> files.put(name, resource(name)));
            return files;
        }

        private static String resource(String name) {
            try (var stream = Taxonomy.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("resource org/quayside/taxonomy/" + name + " is missing");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
