package org.quayside.app.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/**
 * What counts as artificial intelligence: the skill of that name and a few beside it, with everything below them in the taxonomy, and occupations
 * made of such skills.
 */
@Component
final class AiVocabulary {
    /** The skill itself, and those about AI whose broader skill, if any, is about something else. */
    private static final List<String> ROOTS = List.of("artificial-intelligence", "ai-assistants", "ai-coding-assistants", "mlops", "llm-application-development",
            "ai-governance", "ai-strategy", "ai-product-management", "ai-literacy", "edge-ai", "medical-imaging-ai");
    private static final double SHARE_OF_AN_AI_ROLE = 0.4;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern AI_IN_A_TITLE = Pattern.compile(
            "\\bAI\\b|人工智能|機器學習|(?i:\\b(artificial intelligence|machine learning|deep learning|LLM|NLP|computer vision)\\b)");

    private final Set<SkillId> skills = new HashSet<>();
    private final Set<String> aiOccupations = new HashSet<>();
    /** By their first letters. */
    private final Map<String, List<Name>> names = new HashMap<>();

    /**
     * @param text in lower case
     * @param place among all names
     */
    private record Name(String text, Occupation occupation, int place) {
        boolean isBefore(Name other) {
            return text.length() > other.text.length() || text.length() == other.text.length() && place < other.place;
        }
    }

    AiVocabulary(Taxonomy taxonomy) {
        ROOTS.stream().map(SkillId::new).filter(id -> taxonomy.ordinal(id) >= 0).forEach(skills::add);
        for (int before = 0; before < skills.size(); ) {
            before = skills.size();
            for (Skill skill : taxonomy.skills()) {
                if (skill.broader().stream().anyMatch(skills::contains)) {
                    skills.add(skill.id());
                }
            }
        }
        int place = 0;
        for (Occupation occupation : taxonomy.occupations()) {
            long of = occupation.skills().stream().filter(skills::contains).count();
            if (of >= SHARE_OF_AN_AI_ROLE * occupation.skills().size()) {
                aiOccupations.add(occupation.id());
            }
            for (SkillName name : occupation.names()) {
                add(new Name(name.text().toLowerCase(Locale.ROOT), occupation, place++));
            }
        }
    }

    private void add(Name name) {
        if (name.text().length() >= SHORTEST_NAME) {
            names.computeIfAbsent(name.text().substring(0, SHORTEST_NAME), beginning -> new ArrayList<>()).add(name);
        }
    }

    boolean has(SkillId skill) {
        return skills.contains(skill);
    }

    /** The occupation whose name the title has; of several the longest name, of those the first that the taxonomy lists. */
    Optional<Occupation> occupation(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        @Nullable Name longest = null;
        for (int at = 0; at + SHORTEST_NAME <= lower.length(); at++) {
            for (Name name : names.getOrDefault(lower.substring(at, at + SHORTEST_NAME), List.of())) {
                if (lower.startsWith(name.text(), at) && (longest == null || name.isBefore(longest))) {
                    longest = name;
                }
            }
        }
        return Optional.ofNullable(longest).map(Name::occupation);
    }

    boolean isAi(Occupation occupation) {
        return aiOccupations.contains(occupation.id());
    }

    /** Titles that say so, or that name an occupation made of AI skills. */
    boolean isAiRole(String title) {
        return AI_IN_A_TITLE.matcher(title).find() || occupation(title).filter(this::isAi).isPresent();
    }
}
