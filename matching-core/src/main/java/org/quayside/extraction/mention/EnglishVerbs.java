package org.quayside.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.DataFile;
import org.quayside.extraction.text.Plurals;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.Taxonomy;

/**
 * Verbs of work and what their objects say: what names of the taxonomy that end with the verb's noun begin with ("management": project), and {@link ToldWork}.
 *
 * <p>The list of verbs says of which objects any word may stand before ({@code qualified}: a guest's complaints are complaints), and which are another thing than the name's beginning ({@code other}: accounts
 * of users are not a client's).
 */
final class EnglishVerbs {
    private final Map<String, Map<String, Work>> byForm = new HashMap<>();
    private final Plurals plurals = new Plurals();

    /** @param qualified whether any word may stand before the object, else only those that change nothing */
    record Work(Skill skill, boolean qualified) {}

    private record Beginning(String text, Skill skill) {}

    EnglishVerbs(Taxonomy taxonomy) {
        var told = ToldWork.of(taxonomy);
        var names = names(taxonomy);
        for (var row : DataFile.rows("english-verbs.tsv")) {
            var objects = new HashMap<String, Work>();
            var forms = DataFile.values(row, "forms");
            told.stream().filter(work -> work.verbs().contains(forms.getFirst())).forEach(work -> work.objects().forEach(object -> addTold(objects, object, work.skill())));
            var qualified = Set.copyOf(DataFile.values(row, "qualified"));
            var other = Set.copyOf(DataFile.values(row, "other"));
            for (var noun : DataFile.values(row, "nouns")) {
                names.getOrDefault(noun, List.of()).stream().filter(name -> !other.contains(name.text())).forEach(name -> {
                    var work = new Work(name.skill(), qualified.contains(name.text()));
                    forms(name.text()).forEach(form -> objects.putIfAbsent(form, work));
                });
            }
            forms.forEach(form -> byForm.put(form, objects));
        }
    }

    /** Last word → what stands before it. */
    private Map<String, List<Beginning>> names(Taxonomy taxonomy) {
        var names = new HashMap<String, List<Beginning>>();
        for (var skill : taxonomy.skills()) {
            for (var name : skill.names()) {
                var text = name.text().toLowerCase(Locale.ROOT);
                var last = text.lastIndexOf(' ');
                if (last > 0 && !name.ambiguous()) {
                    names.computeIfAbsent(text.substring(last + 1), noun -> new ArrayList<>()).add(new Beginning(singular(text.substring(0, last)), skill));
                }
            }
        }
        return names;
    }

    /** A plural stands for several alone: "lead analysts" is work, "lead analyst" a title. */
    private void addTold(Map<String, Work> objects, String object, Skill skill) {
        var work = new Work(skill, true);
        var isPlural = !singular(object).equals(object);
        (isPlural ? List.of(object) : forms(object)).forEach(form -> objects.putIfAbsent(form, work));
    }

    private String singular(String object) {
        var word = object.lastIndexOf(' ') + 1;
        return object.substring(0, word) + plurals.fold(object.substring(word));
    }

    /** Singular and plural. */
    private List<String> forms(String object) {
        var word = object.lastIndexOf(' ') + 1;
        return plurals.forms(object.substring(word)).stream().map(form -> object.substring(0, word) + form).toList();
    }

    boolean isVerb(String word) {
        return byForm.containsKey(word);
    }

    /** What {@code object} of the verb that has the form {@code verb} says. */
    @Nullable Work work(String verb, String object) {
        return byForm.getOrDefault(verb, Map.of()).get(object);
    }
}
