package org.quayside.app.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.Taxonomy;

class AiVocabularyTest {
    private final Taxonomy taxonomy = Taxonomy.builtIn();
    private final AiVocabulary vocabulary = new AiVocabulary(taxonomy);
    private final Random random = new Random(11);

    private record Name(String text, Occupation occupation) {}

    private final List<Name> names = taxonomy.occupations().stream()
            .flatMap(occupation -> occupation.names().stream().map(name -> new Name(name.text().toLowerCase(Locale.ROOT), occupation)))
            .filter(name -> name.text().length() >= 3).toList();

    @Test
    void a_title_names_the_occupation_with_the_longest_name_in_it() {
        var words = List.of("Senior", "AI", "(Hong Kong)", "資深", "&", "assistant", "/", "data", "engineer", "師");
        for (int n = 0; n < 2_000; n++) {
            var title = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(part -> random.nextBoolean() ? words.get(random.nextInt(words.size())) : names.get(random.nextInt(names.size())).text())
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            assertThat(vocabulary.occupation(title)).as(title).isEqualTo(byLookingThroughAll(title));
        }
    }

    private Optional<Occupation> byLookingThroughAll(String title) {
        var lower = title.toLowerCase(Locale.ROOT);
        return names.stream().filter(name -> lower.contains(name.text())).sorted(Comparator.comparing(name -> -name.text().length()))
                .findFirst().map(Name::occupation);
    }
}
