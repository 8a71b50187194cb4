package org.quayside.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.Taxonomy;

/** Occupations that a title names to the letter, levels and dates aside: "Senior Accountant, 2016 - 2019", 助理會計師. For any number of threads. */
public final class NamedOccupations {
    private final Map<String, Label> byLabel = new HashMap<>();

    /**
     * @param title as the line spells it, without what stands around it
     * @param ambiguous whether people of other trades are called so, too: a "designer" of garments
     */
    public record Named(Occupation occupation, String title, boolean ambiguous) {}

    private record Label(Occupation occupation, boolean ambiguous) {}

    public NamedOccupations(Taxonomy taxonomy) {
        for (var occupation : taxonomy.occupations()) {
            occupation.names().forEach(name -> byLabel.putIfAbsent(TitleText.folded(name.text()), new Label(occupation, name.ambiguous())));
        }
    }

    /** Those that a line of a CV names, or the title of an advertisement, in the order of the line. */
    public List<Named> in(String line) {
        return TitleText.ofLine(line).stream().map(this::named).flatMap(Optional::stream).toList();
    }

    private Optional<Named> named(String part) {
        var title = TitleText.plain(part);
        return label(title).map(label -> new Named(label.occupation(), title, label.ambiguous()));
    }

    Optional<Occupation> find(String title) {
        return label(title).map(Label::occupation);
    }

    /** Empty as well if people of other trades are called so, too. */
    Optional<Occupation> own(String title) {
        return label(title).filter(label -> !label.ambiguous()).map(Label::occupation);
    }

    private Optional<Label> label(String title) {
        return Optional.ofNullable(byLabel.get(TitleText.folded(title)));
    }
}
