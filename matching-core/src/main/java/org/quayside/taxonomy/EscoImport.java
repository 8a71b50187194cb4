package org.quayside.taxonomy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quayside.taxonomy.EscoArchive.EscoSkill;

/**
 * Turns the published ESCO zips into tables of ours, which stand beside the built-in ones from then on.
 *
 * <p>What becomes of the relations: a broader skill stays one if it has at most {@link Relatedness#MOST_SIBLINGS} narrower ones; a collection of more
 * ("computer programming" over every language) is served by its members at 9000 and serves for none of them, since having one says little of another. An
 * essential relation: the whole serves for the part at 6000, the part for the whole at 3000; an optional one 4000 and 3000. Essential and optional
 * skills of an occupation stay apart.
 *
 * <p>Kinds: knowledge of the digital collection that is written with a capital is TECHNOLOGY, other knowledge KNOWLEDGE; transversal skills and competences
 * are INTERPERSONAL, all others PRACTICE.
 */
public final class EscoImport {
    static final String SKILLS = "imported-skills.tsv";
    static final String OCCUPATIONS = "imported-occupations.tsv";
    private static final String SKILL_HEADER = "id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco";
    private static final String OCCUPATION_HEADER = "id\ten\tzh-Hant\taliases-en\taliases-zh\tisco08\tskills\toptional";
    private static final int SERVES_COLLECTION = 9_000;
    private static final int ESSENTIAL = 6_000;
    private static final int OPTIONAL = 4_000;
    private static final int BACK = 3_000;

    private EscoImport() {}

    /** What was imported; {@code links} between occupations and skills. */
    public record Summary(String version, int skills, int names, int occupations, int broader, int related, int links) {}

    /**
     * Reads the zips and puts the tables into {@code folder}, in place of those of an earlier import.
     *
     * @throws TaxonomyException if the zips hold no ESCO
     */
    public static Summary into(Path folder, List<Path> zips) throws IOException {
        var archive = EscoArchive.read(zips);
        Files.createDirectories(folder);
        var skills = archive.skills.values().stream().sorted(Comparator.comparing(skill -> skill.uri)).toList();
        write(folder.resolve(SKILLS), skillLines(archive, skills));
        write(folder.resolve(OCCUPATIONS), occupationLines(archive));
        var names = skills.stream().mapToInt(skill -> 1 + skill.names.size()).sum();
        return new Summary(archive.version, skills.size(), names, archive.occupations.size(), archive.broader, archive.related, archive.links);
    }

    private static List<String> skillLines(EscoArchive archive, List<EscoSkill> skills) {
        var narrower = new HashMap<String, Integer>();
        skills.forEach(skill -> skill.broader.forEach(parent -> narrower.merge(parent, 1, Integer::sum)));
        var paired = new HashSet<Set<String>>();
        var lines = new ArrayList<String>(skills.size() + 1);
        lines.add(SKILL_HEADER);
        for (var skill : skills) {
            var broader = skill.broader.stream().distinct().sorted().filter(parent -> narrower.getOrDefault(parent, 0) <= Relatedness.MOST_SIBLINGS && !parent.equals(skill.uri)).toList();
            broader.forEach(parent -> paired.add(Set.of(skill.uri, parent)));
            lines.add(String.join("\t", EscoArchive.id(skill.uri), kind(archive, skill).name(), skill.label, "", String.join("|", skill.names), "",
                    String.join("|", broader.stream().map(EscoArchive::id).toList()), String.join("|", related(skill, broader, paired)), skill.uri));
        }
        return lines;
    }

    private static List<String> related(EscoSkill skill, List<String> broader, Set<Set<String>> paired) {
        var related = new ArrayList<String>();
        for (var collection : skill.broader.stream().distinct().sorted().toList()) {
            if (!broader.contains(collection) && !collection.equals(skill.uri) && paired.add(Set.of(skill.uri, collection))) {
                related.add("%s:%d/0".formatted(EscoArchive.id(collection), SERVES_COLLECTION));
            }
        }
        for (var other : skill.related.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            if (!other.getKey().equals(skill.uri) && paired.add(Set.of(skill.uri, other.getKey()))) {
                related.add("%s:%d/%d".formatted(EscoArchive.id(other.getKey()), other.getValue().equals("essential") ? ESSENTIAL : OPTIONAL, BACK));
            }
        }
        return related;
    }

    private static SkillKind kind(EscoArchive archive, EscoSkill skill) {
        if (skill.type.equals("knowledge")) {
            return archive.isDigital(skill) && Character.isUpperCase(skill.label.charAt(0)) ? SkillKind.TECHNOLOGY : SkillKind.KNOWLEDGE;
        }
        return skill.reuse.toLowerCase(Locale.ROOT).equals("transversal") ? SkillKind.INTERPERSONAL : SkillKind.PRACTICE;
    }

    private static List<String> occupationLines(EscoArchive archive) {
        var lines = new ArrayList<String>(archive.occupations.size() + 1);
        lines.add(OCCUPATION_HEADER);
        for (var occupation : archive.occupations.stream().sorted(Comparator.comparing(o -> o.uri)).toList()) {
            lines.add(String.join("\t", EscoArchive.id(occupation.uri), occupation.label, "", String.join("|", occupation.names), "", occupation.isco,
                    ids(occupation.essential), ids(occupation.optional)));
        }
        return lines;
    }

    private static String ids(List<String> uris) {
        return String.join("|", uris.stream().distinct().sorted().map(EscoArchive::id).toList());
    }

    /** Whole or not at all: a server may read it at any time. */
    private static void write(Path file, List<String> lines) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
