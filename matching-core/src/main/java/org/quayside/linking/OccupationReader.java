package org.quayside.linking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** The occupations that a text speaks of, as people are shown them: none that is like it by an accident of letters. For any number of threads. */
public final class OccupationReader {
    /** Likeness from which on a title means an occupation. */
    private static final double SAME_TITLE = 0.6;
    private static final int MOST = 3;

    private final Taxonomy taxonomy;
    private final OccupationLinker linker;

    /** Takes some tenths of a second with ESCO beside the built-in taxonomy: make one and share it. */
    public OccupationReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        linker = new OccupationLinker(taxonomy);
    }

    /** Of a career the likest, at most three, each with the distance to it. */
    public List<OccupationDistance> ofCv(List<String> titles, Collection<SkillId> had) {
        return linker.career(titles, had, MOST).stream().filter(OccupationReader::isMeant).map(ranked -> distance(ranked.occupation(), had)).toList();
    }

    /** The one that an advertisement looks for; empty: its title says none. */
    public Optional<Occupation> ofVacancy(String title, Collection<SkillId> asked) {
        return linker.rank(title, asked, SAME_TITLE, 1).stream().map(OccupationLinker.Ranked::occupation).findFirst();
    }

    /** How far somebody is from what {@code title} means; empty: no occupation is called so. */
    public Optional<OccupationDistance> toward(String title, Collection<SkillId> had) {
        return linker.rank(title, 1).stream().filter(OccupationReader::isMeant).map(ranked -> distance(ranked.occupation(), had)).findFirst();
    }

    private OccupationDistance distance(Occupation occupation, Collection<SkillId> had) {
        return OccupationDistance.of(occupation, had, taxonomy.relatedness());
    }

    private static boolean isMeant(OccupationLinker.Ranked ranked) {
        return ranked.likeness() >= SAME_TITLE;
    }
}
