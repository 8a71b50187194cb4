package org.quayside.taxonomy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The ESCO classification as its publisher packs it: CSV files in one or several zips, English labels.
 *
 * <p>Files are known by how their names begin ({@code skills_}, {@code broaderRelationsSkillPillar}), wherever in a zip they lie, so that a later
 * release or a different language suffix is read too. Only the skills and the occupations file must be there; without relations there are none.
 */
final class EscoArchive {
    private static final Pattern VERSION = Pattern.compile("(?i)v\\d+(?:\\.\\d+){0,3}");
    /** A concept of ESCO ends in its own name: {@code http://data.europa.eu/esco/skill/fed5b267-…}. */
    private static final Pattern NAME = Pattern.compile("[^/]+$");

    final Map<String, EscoSkill> skills = new HashMap<>();
    final List<EscoOccupation> occupations = new ArrayList<>();
    final Map<String, EscoOccupation> occupationByUri = new HashMap<>();
    String version = "";
    int links;
    int related;
    int broader;
    private final Set<String> digital = new HashSet<>();

    static final class EscoSkill {
        final String uri;
        final String label;
        final List<String> names;
        final String type;
        final String reuse;
        final List<String> broader = new ArrayList<>();
        final Map<String, String> related = new HashMap<>();

        EscoSkill(String uri, String label, List<String> names, String type, String reuse) {
            this.uri = uri;
            this.label = label;
            this.names = names;
            this.type = type;
            this.reuse = reuse;
        }
    }

    static final class EscoOccupation {
        final String uri;
        final String label;
        final List<String> names;
        final String isco;
        final List<String> essential = new ArrayList<>();
        final List<String> optional = new ArrayList<>();

        EscoOccupation(String uri, String label, List<String> names, String isco) {
            this.uri = uri;
            this.label = label;
            this.names = names;
            this.isco = isco;
        }
    }

    static EscoArchive read(List<Path> zips) throws IOException {
        var archive = new EscoArchive();
        archive.all(zips, "skills_", archive::skill);
        if (archive.skills.isEmpty()) {
            throw new TaxonomyException("none of %s holds a file skills_….csv with skills".formatted(zips));
        }
        archive.all(zips, "digitalskillscollection", row -> archive.digital.add(row.getField("conceptUri")));
        archive.all(zips, "occupations_", archive::occupation);
        archive.all(zips, "broaderrelationsskillpillar", archive::broader);
        archive.all(zips, "skillskillrelations", archive::related);
        archive.all(zips, "occupationskillrelations", archive::link);
        for (var zip : zips) {
            var named = VERSION.matcher(String.valueOf(zip.getFileName()));
            archive.version = archive.version.isEmpty() && named.find() ? named.group() : archive.version;
        }
        return archive;
    }

    private void all(List<Path> zips, String prefix, Consumer<NamedCsvRecord> action) throws IOException {
        for (var path : zips) {
            try (var zip = new ZipFile(path.toFile())) {
                for (ZipEntry entry : zip.stream().filter(e -> begins(e, prefix)).toList()) {
                    try (var reader = CsvReader.builder()
                            .maxBufferSize(64 * 1024 * 1024)
                            .ofNamedCsvRecord(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
                        reader.forEach(action);
                    }
                }
            } catch (java.util.zip.ZipException e) {
                throw new TaxonomyException("%s is not a zip: %s".formatted(path, e.getMessage()));
            } catch (java.util.NoSuchElementException e) {
                throw new TaxonomyException("%s: %s… lacks a column of ESCO: %s".formatted(path, prefix, e.getMessage()));
            }
        }
    }

    private static boolean begins(ZipEntry entry, String prefix) {
        var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith(prefix) && name.endsWith(".csv");
    }

    private void skill(NamedCsvRecord row) {
        var label = plain(row.getField("preferredLabel"));
        if (row.getField("conceptType").equals("KnowledgeSkillCompetence") && !label.isEmpty()) {
            var uri = row.getField("conceptUri");
            skills.put(uri, new EscoSkill(uri, label, names(row.getField("altLabels"), label), row.getField("skillType"), row.getField("reuseLevel")));
        }
    }

    private void occupation(NamedCsvRecord row) {
        var label = plain(row.getField("preferredLabel"));
        if (row.getField("conceptType").equals("Occupation") && !label.isEmpty()) {
            var uri = row.getField("conceptUri");
            var occupation = new EscoOccupation(uri, label, names(row.getField("altLabels"), label), row.getField("iscoGroup"));
            occupations.add(occupation);
            occupationByUri.put(uri, occupation);
        }
    }

    private void broader(NamedCsvRecord row) {
        var skill = skills.get(row.getField("conceptUri"));
        if (skill != null && skills.containsKey(row.getField("broaderUri"))) {
            skill.broader.add(row.getField("broaderUri"));
            broader++;
        }
    }

    private void related(NamedCsvRecord row) {
        var skill = skills.get(row.getField("originalSkillUri"));
        if (skill != null && skills.containsKey(row.getField("relatedSkillUri"))) {
            skill.related.merge(row.getField("relatedSkillUri"), row.getField("relationType"), (a, b) -> a.equals("essential") ? a : b);
            related++;
        }
    }

    private void link(NamedCsvRecord row) {
        var occupation = occupationByUri.get(row.getField("occupationUri"));
        if (occupation != null && skills.containsKey(row.getField("skillUri"))) {
            (row.getField("relationType").equals("essential") ? occupation.essential : occupation.optional).add(row.getField("skillUri"));
            links++;
        }
    }

    boolean isDigital(EscoSkill skill) {
        return digital.contains(skill.uri);
    }

    private static List<String> names(String field, String label) {
        return Stream.of(field.split("\\R|\\s\\|\\s")).map(EscoArchive::plain).filter(name -> !name.isEmpty() && !name.equals(label)).distinct().toList();
    }

    /** Without tabs, bars and doubled blanks, which separate values in our tables. */
    private static String plain(String label) {
        return label.replaceAll("[\\s\\u00A0|]+", " ").strip();
    }

    /** {@code esco-} and the last part of the URI, as an id of ours. */
    static String id(String uri) {
        var name = NAME.matcher(uri);
        return "esco-" + (name.find() ? name.group() : uri).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
