package org.quayside.app.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;

/** Words for one text: sentences are used once in it, slots filled from the skills at hand. */
final class Wording {
    private static final SkillId ROOT = new SkillId("artificial-intelligence");

    private final Phrases phrases;
    private final Taxonomy taxonomy;
    final Random random;
    final boolean chinese;
    private final Map<String, List<String>> left = new HashMap<>();
    /** Nobody is the only person for patience: what is listed, and never told of. */
    private final Set<String> manners = new HashSet<>();

    Wording(Phrases phrases, Taxonomy taxonomy, long seed, boolean chinese) {
        this.phrases = phrases;
        this.taxonomy = taxonomy;
        this.random = new Random(seed);
        this.chinese = chinese;
    }

    String pick(String key) {
        return phrases.pick(random, key);
    }

    /** A sentence of this kind in the text's language that the text does not have yet, with its slots filled. */
    String sentence(String kind, List<String> skills, Sector sector, String role) {
        String key = kind + (chinese ? ".zh" : ".en");
        List<String> open = left.computeIfAbsent(key, _ -> shuffled(phrases.of(key)));
        if (open.isEmpty()) {
            open.addAll(shuffled(phrases.of(key)));
        }
        List<String> usable = skills.stream().filter(skill -> !manners.contains(skill)).toList();
        String first = usable.isEmpty() ? role : Phrases.pick(random, usable);
        String second = other(usable, first, role);
        String object = pick("object." + sector.slug() + (chinese ? ".zh" : ""));
        String named = open.removeLast().replace("a {r}", article(role) + " {r}");
        return capital(named.replace("{s}", first).replace("{t}", second).replace("{o}", object).replace("{n}", Integer.toString(2 + random.nextInt(8)))
                .replace("{p}", Integer.toString(10 + 5 * random.nextInt(10))).replace("{r}", role));
    }

    private String other(List<String> skills, String first, String role) {
        List<String> others = skills.stream().filter(skill -> !skill.equals(first)).toList();
        return others.isEmpty() ? role : Phrases.pick(random, others);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** UX and university begin like "you". */
    private static String article(String word) {
        return word.matches("[AEIOaeio].*") ? "an" : "a";
    }

    private List<String> shuffled(List<String> phrases) {
        List<String> copy = new ArrayList<>(phrases);
        Collections.shuffle(copy, random);
        return copy;
    }

    Occupation occupation(String id) {
        return taxonomy.occupations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    String label(Occupation occupation) {
        return chinese ? occupation.zhHant() : occupation.en();
    }

    /** What the occupation needs, nothing of artificial intelligence, in the words of the text's language. */
    List<String> plainSkills(Occupation occupation) {
        List<SkillId> ids = new ArrayList<>(occupation.skills().stream().filter(id -> !ofAi().contains(id)).toList());
        phrases.of("softskill").forEach(id -> {
            if (random.nextInt(3) == 0) {
                ids.add(new SkillId(id));
            }
        });
        return ids.stream().distinct().flatMap(id -> taxonomy.find(id).stream()).map(this::label).toList();
    }

    List<String> aiSkills(int count) {
        List<String> ids = shuffled(phrases.of("aiskill"));
        return ids.subList(0, count).stream().map(id -> label(taxonomy.find(new SkillId(id)).orElseThrow())).toList();
    }

    /** Not always by the same name: Chinese texts call some skills in English, and English ones have several names for many. */
    private String label(Skill skill) {
        List<String> names = skill.names().stream().filter(n -> n.language().equals("en") && !n.ambiguous() && n.text().length() > 2).map(SkillName::text).toList();
        String english = names.isEmpty() || random.nextInt(3) > 0 ? skill.en() : Phrases.pick(random, names);
        String label = chinese && random.nextInt(4) > 0 ? skill.zhHant() : english;
        if (skill.kind() == SkillKind.INTERPERSONAL) {
            manners.add(label);
        }
        return label;
    }

    private Set<SkillId> ofAi() {
        return Descendants.OF_AI.computeIfAbsent(taxonomy.version(), _ -> below(taxonomy));
    }

    private static final class Descendants {
        private static final Map<String, Set<SkillId>> OF_AI = new java.util.concurrent.ConcurrentHashMap<>();
    }

    private static Set<SkillId> below(Taxonomy taxonomy) {
        Set<SkillId> found = new HashSet<>(Set.of(ROOT));
        for (int before = 0; before < found.size(); ) {
            before = found.size();
            taxonomy.skills().stream().filter(skill -> skill.broader().stream().anyMatch(found::contains)).forEach(skill -> found.add(skill.id()));
        }
        return found;
    }
}
