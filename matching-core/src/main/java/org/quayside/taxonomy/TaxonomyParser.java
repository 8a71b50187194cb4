package org.quayside.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns data files into skills and occupations, collecting faults instead of stopping at the first. */
final class TaxonomyParser {
    static final String OCCUPATIONS = "occupations.tsv";
    private static final Set<String> IMPORTED = Set.of(EscoImport.SKILLS, EscoImport.OCCUPATIONS);
    private static final Set<String> SKILL_COLUMNS =
            Set.of("id", "kind", "en", "zh-Hant", "aliases-en", "aliases-zh", "broader", "related", "esco");
    private static final Set<String> OCCUPATION_COLUMNS = Set.of("id", "en", "zh-Hant", "aliases-en", "aliases-zh", "isco08", "skills");

    final Map<SkillId, Skill> skills = new TreeMap<>();
    final Map<SkillId, String> places = new TreeMap<>();
    final List<Occupation> occupations = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    private final Map<String, String> occupationPlaces = new TreeMap<>();
    private final Map<String, String> occupationLabels = new TreeMap<>();

    TaxonomyParser(Map<String, String> files) {
        files.forEach((name, text) -> {
            if (!name.endsWith(OCCUPATIONS) && !IMPORTED.contains(name)) {
                Table.parse(name, text, SKILL_COLUMNS).rows().forEach(row -> located(row, () -> addSkill(row, skills, false)));
            }
        });
        occupations(OCCUPATIONS, files, Map.of());
        faults.addAll(new TaxonomyCheck(skills, places).faults());
        if (files.containsKey(EscoImport.SKILLS) && faults.isEmpty()) {
            imported(files);
        }
    }

    private void imported(Map<String, String> files) {
        var imported = new TreeMap<SkillId, Skill>();
        Table.parse(EscoImport.SKILLS, files.getOrDefault(EscoImport.SKILLS, ""), SKILL_COLUMNS).rows()
                .forEach(row -> located(row, () -> addSkill(row, imported, true)));
        var becomes = new TreeMap<SkillId, SkillId>();
        var merged = Merging.skills(skills, imported, becomes);
        skills.clear();
        skills.putAll(merged);
        occupations(EscoImport.OCCUPATIONS, files, becomes);
    }

    private void occupations(String name, Map<String, String> files, Map<SkillId, SkillId> becomes) {
        var text = files.get(name);
        if (text != null) {
            Table.parse(name, text, OCCUPATION_COLUMNS).rows().forEach(row -> located(row, () -> addOccupation(row, becomes, name.equals(EscoImport.OCCUPATIONS))));
        }
    }

    /** Runs {@code action} and notes what it complains about, with the row's place. */
    private void located(Table.Row row, Supplier<@Nullable String> action) {
        try {
            var fault = action.get();
            if (fault != null) {
                faults.add(row.place() + ": " + fault);
            }
        } catch (IllegalArgumentException e) {
            faults.add(row.place() + ": " + e.getMessage());
        }
    }

    private @Nullable String addSkill(Table.Row row, Map<SkillId, Skill> skills, boolean imported) {
        var id = new SkillId(row.get("id"));
        var names = new ArrayList<SkillName>();
        names.add(SkillName.parse(row.get("en"), "en"));
        var zh = row.find("zh-Hant");
        if (zh != null) {
            names.add(SkillName.parse(zh, "zh"));
        }
        row.list("aliases-en").forEach(alias -> names.add(SkillName.parse(alias, "en")));
        row.list("aliases-zh").forEach(alias -> names.add(SkillName.parse(alias, "zh")));
        var kind = kind(row.get("kind"));
        var skill = new Skill(
                id,
                kind,
                names.getFirst().text(),
                zh == null ? names.getFirst().text() : names.get(1).text(),
                imported ? ImportedNames.of(names, kind) : distinct(names),
                row.list("broader").stream().map(SkillId::new).toList(),
                row.list("related").stream().map(Link::parse).toList(),
                row.find("esco"));
        var before = places.putIfAbsent(id, row.place());
        if (before != null) {
            return "skill id '%s' is already defined at %s".formatted(id, before);
        }
        skills.put(id, skill);
        return null;
    }

    /** A label that is the same in both languages ("Python") is one name. */
    static List<SkillName> distinct(List<SkillName> names) {
        var kept = new ArrayList<SkillName>();
        for (var name : names) {
            if (kept.stream().noneMatch(other -> other.text().equals(name.text()))) {
                kept.add(name);
            }
        }
        return kept;
    }

    private static List<SkillId> skills(Table.Row row, String column, Map<SkillId, SkillId> becomes) {
        return row.list(column).stream().map(SkillId::new).map(id -> becomes.getOrDefault(id, id)).distinct().toList();
    }

    private static SkillKind kind(String text) {
        for (var kind : SkillKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind '%s' is none of %s".formatted(text, List.of(SkillKind.values())));
    }

    private @Nullable String addOccupation(Table.Row row, Map<SkillId, SkillId> becomes, boolean imported) {
        var names = new ArrayList<SkillName>();
        names.add(SkillName.parse(row.get("en"), "en"));
        var zh = row.find("zh-Hant");
        names.add(SkillName.parse(zh == null ? row.get("en") : zh, "zh"));
        row.list("aliases-en").forEach(alias -> names.add(SkillName.parse(alias, "en")));
        row.list("aliases-zh").forEach(alias -> names.add(SkillName.parse(alias, "zh")));
        var id = row.get("id");
        var typical = skills(row, "skills", becomes);
        var unknown = typical.stream().filter(skill -> !skills.containsKey(skill)).toList();
        // An import lists skills in no order.
        var work = imported || typical.isEmpty() ? null : typical.getFirst();
        occupations.add(new Occupation(id, names.get(0).text(), names.get(1).text(), distinct(names), typical, skills(row, "optional", becomes), work, row.find("isco08")));
        if (!unknown.isEmpty()) {
            return "occupation '%s' names unknown skills %s".formatted(id, unknown);
        }
        var before = occupationPlaces.putIfAbsent(id, row.place());
        if (before != null) {
            return "occupation id '%s' is already defined at %s".formatted(id, before);
        }
        for (var name : names) {
            var owner = occupationLabels.putIfAbsent(TaxonomyCheck.labelKey(name), id);
            if (owner != null && !owner.equals(id) && !imported) {
                return "label '%s' already names occupation '%s' at %s".formatted(name.text(), owner, occupationPlaces.get(owner));
            }
        }
        return null;
    }
}
