package org.quayside.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the title of an advertisement means: its words, without the grades, departments and notes that employers put around them. */
final class VacancyTitles {
    private static final float ALTERNATIVE = 0.95f;
    /** Likeness to a mere rank says little. */
    private static final float RANK_ALONE = 0.6f;
    /** "Manager, Project Management": what somebody works in says what he is. */
    private static final double FIELD = 0.87;
    private static final double PART_OF_FIELD = 0.7;
    /** Of several titles in one the first counts a little more. */
    private static final double LATER = 0.01;

    private final TitleIndex index;
    private final int most;
    private final Map<Integer, Double> found = new HashMap<>();

    private VacancyTitles(TitleIndex index, int most) {
        this.index = index;
        this.most = most;
    }

    /** Occupation → likeness. */
    static Map<Integer, Double> of(String title, TitleIndex index, int most) {
        var titles = new VacancyTitles(index, most);
        titles.read(title);
        return titles.found;
    }

    private void read(String title) {
        var plain = TitleText.plain(title);
        // A "Graduate Trainee" may become anything; a "Principal" heads a school.
        if (NoTitle.is(title.strip()) || plain.isEmpty() && index.named(title.strip()).isEmpty()) {
            return;
        }
        var graded = Grades.of(title);
        if (graded != null) {
            subject(graded.subject(), graded.rank(), 1);
            if (!found.isEmpty()) {
                return;
            }
        }
        var rank = TitleText.isRank(plain);
        // "Data Analyst, Marketing" is a data analyst.
        var ends = index.tail(plain).or(() -> index.tail(plain.split(",", 2)[0])).or(() -> index.named(plain));
        like(plain.isEmpty() ? title : plain, rank ? RANK_ALONE : 1);
        if (!plain.equals(title)) {
            like(title, ALTERNATIVE);
        }
        var posts = posts(title);
        if (ends.isEmpty() && !posts.isEmpty()) {
            // "Harbour Tram Management - Data Analyst": what stands before the post is no post.
            found.replaceAll((o, likeness) -> posts.containsKey(o) ? likeness : likeness * TitleIndex.SAME_WORDS);
        }
        ends.ifPresent(o -> add(o, TitleIndex.TAIL));
        posts.forEach(this::add);
        if (ends.isEmpty() && posts.isEmpty() && !rank) {
            var about = plain.split(",", 2)[0];
            subject(about, "", 1);
            TitleText.spread(about).forEach(post -> index.named(post).ifPresent(o -> add(o, ALTERNATIVE * TitleIndex.TAIL)));
        }
        if (rank || ends.isEmpty() && posts.isEmpty()) {
            for (var subject : TitleText.beside(title)) {
                subject(subject, rank ? plain.split(" ")[0] : "", ALTERNATIVE);
            }
            if (rank || Grades.endIn(title)) {
                TitleText.parts(title).forEach(part -> TitleText.conjuncts(part).forEach(field -> field(field, FIELD)));
            }
        }
    }

    /** Parts of the title that are posts by themselves: "Senior Associate (Data Analyst)", "Trainee - Programmer / System Analyst", "System Analyst (Trams) Double Pay". */
    private Map<Integer, Double> posts(String title) {
        var posts = new HashMap<Integer, Double>();
        for (var part : TitleText.parts(title)) {
            var plain = TitleText.plain(part);
            var post = index.named(part).or(() -> index.named(plain)).or(() -> index.tail(plain));
            post.filter(o -> !TitleText.isRank(plain)).ifPresent(o -> posts.putIfAbsent(o, ALTERNATIVE * TitleIndex.TAIL - LATER * posts.size()));
        }
        return posts;
    }

    /** A post told by what it is about, and by its rank: "Data Management" and "manager". */
    private void subject(String subject, String rank, float trust) {
        like(subject, trust * ALTERNATIVE);
        index.tail(subject).ifPresent(o -> add(o, trust * ALTERNATIVE * TitleIndex.TAIL));
        field(subject, trust * FIELD);
        for (var about : TitleText.conjuncts(subject)) {
            // "Glass Installers and Repairers" repair glass, not whatever else a repairer does.
            if (about.equals(subject) || about.indexOf(' ') > 0) {
                index.named(about).ifPresent(o -> add(o, trust * ALTERNATIVE * TitleIndex.TAIL));
            }
            field(about, trust * FIELD);
            if (!rank.isEmpty()) {
                var whole = about + " " + rank;
                var sure = trust * (about.equals(subject) ? ALTERNATIVE : ALTERNATIVE * ALTERNATIVE);
                like(whole, sure);
                index.named(whole).or(() -> index.tail(whole)).ifPresent(o -> add(o, sure * TitleIndex.TAIL));
            }
        }
    }

    private void field(String name, double trust) {
        var field = index.field(name);
        field.works().forEach(o -> add(o, trust));
        field.needs().forEach(o -> add(o, trust * PART_OF_FIELD / FIELD));
    }

    private void like(String title, float trust) {
        index.like(title, most).forEach(f -> add(f.owner(), (double) trust * f.likeness()));
    }

    private void add(Integer occupation, double likeness) {
        found.merge(occupation, likeness, Math::max);
    }
}
