package org.quayside.linking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** The occupations that a text speaks of, as people are shown them: none that is like it by an accident of letters. For any number of threads. */
public final class OccupationReader {
    /** Likeness from which on a title means an occupation. */
    private static final double SAME_TITLE = 0.6;
    /** Likeness to a title that a second occupation needs: an "account manager" is no accountant. */
    private static final double FURTHER_TITLE = 0.75;
    /** So many skills of an occupation, those that stand first, are what it is about. */
    private static final int CORE = 3;
    private static final int MOST = 3;
    private static final int MANY = 8;

    private final Taxonomy taxonomy;
    private final OccupationLinker linker;

    /** Takes some tenths of a second with ESCO beside the built-in taxonomy: make one and share it. */
    public OccupationReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        linker = new OccupationLinker(taxonomy);
    }

    /** Of a career the likest, at most three, each with the distance to it; further ones only if a title of the CV says so, too. None rests on letters alone. */
    public List<OccupationDistance> ofCv(List<CareerLine> titles, Collection<SkillId> had) {
        var meant = linker.career(titles, had, MANY).stream().filter(ranked -> isMeant(ranked) && isBorneOut(ranked, had)).toList();
        return IntStream.range(0, meant.size()).filter(i -> i == 0 || meant.get(i).titled() >= FURTHER_TITLE).limit(MOST).mapToObj(i -> distance(meant.get(i).occupation(), had)).toList();
    }

    /** The one that an advertisement looks for; empty: its title says none. */
    public Optional<Occupation> ofVacancy(String title, Collection<SkillId> asked) {
        return linker.rank(title, asked, SAME_TITLE, 1).stream().map(OccupationLinker.Ranked::occupation).findFirst();
    }

    /** How far somebody is from what {@code title} means; empty: no occupation is called so. */
    public Optional<OccupationDistance> toward(String title, Collection<SkillId> had) {
        return linker.rank(title, 1).stream().filter(OccupationReader::isMeant).map(ranked -> distance(ranked.occupation(), had)).findFirst();
    }

    /** A title in the occupation's very words needs no more; one that is like them, a skill of the occupation; one that is a little like them, a skill that the occupation is about. */
    private static boolean isBorneOut(OccupationLinker.Ranked ranked, Collection<SkillId> had) {
        var skills = ranked.occupation().skills();
        return ranked.titled() >= TitleIndex.TAIL || skills.stream().limit(ranked.titled() >= TitleIndex.SAME_WORDS ? skills.size() : CORE).anyMatch(had::contains);
    }

    private OccupationDistance distance(Occupation occupation, Collection<SkillId> had) {
        return OccupationDistance.of(occupation, had, taxonomy.relatedness());
    }

    private static boolean isMeant(OccupationLinker.Ranked ranked) {
        return ranked.likeness() >= SAME_TITLE;
    }
}
