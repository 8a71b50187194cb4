package org.quayside.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** Occupations by the name of what they do: "Project Management" in a title stands for project managers, "Market Risk" for who deals with it among other things. */
final class Fields {
    private final Map<String, SkillId> skills = new HashMap<>();
    private final Map<SkillId, List<Integer>> works = new HashMap<>();
    private final Map<SkillId, List<Integer>> needs = new HashMap<>();

    /**
     * @param works numbers of occupations whose work it is
     * @param needs numbers of those that need it beside other things
     */
    record Field(List<Integer> works, List<Integer> needs) {
        static final Field NONE = new Field(List.of(), List.of());
    }

    Fields(Taxonomy taxonomy) {
        for (var skill : taxonomy.skills()) {
            skill.names().forEach(name -> skills.putIfAbsent(TitleText.folded(name.text()), skill.id()));
        }
        for (var o = 0; o < taxonomy.occupations().size(); o++) {
            var occupation = taxonomy.occupations().get(o);
            for (var skill : Set.copyOf(occupation.skills())) {
                (skill.equals(occupation.work()) ? works : needs).computeIfAbsent(skill, s -> new ArrayList<>()).add(o);
            }
        }
    }

    /** "Enterprise Risk" is enterprise risk management; "Data" alone is no data management. */
    Field named(String text) {
        var name = TitleText.folded(text);
        var skill = skills.getOrDefault(name, name.indexOf(' ') < 0 ? null : skills.get(name + " management"));
        return skill == null ? Field.NONE : new Field(works.getOrDefault(skill, List.of()), needs.getOrDefault(skill, List.of()));
    }
}
