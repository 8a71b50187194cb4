package org.quayside.app.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.insight.Market.Figure;
import org.quayside.app.insight.MarketView.Counted;
import org.quayside.app.match.MatchedMarket;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.candidate.CandidateId;
import org.quayside.fair.FairId;
import org.quayside.scoring.Profile;
import org.quayside.taxonomy.SkillId;
import org.springframework.stereotype.Component;

/** The candidates' side of the market. */
@Component
final class MarketPeople {
    static final String CANDIDATES = "candidates";
    static final String SWITCHING = "candidatesSwitchingIntoAi";

    /** @param offered how many candidates have a skill */
    record Counts(long candidates, long switching, Map<SkillId, Integer> offered) {}

    private final MatchedMarket market;
    private final FairView fairs;
    private final ReadModels readModels;

    MarketPeople(MatchedMarket market, FairView fairs, ReadModels readModels) {
        this.market = market;
        this.fairs = fairs;
        this.readModels = readModels;
    }

    /** @param fair only who is registered there; null: everybody */
    Counts count(@Nullable FairId fair) {
        Set<String> switchers = switchers();
        Map<SkillId, Integer> offered = new HashMap<>();
        long[] people = new long[2];
        each(fair, profile -> {
            people[0]++;
            people[1] += switchers.contains(profile.candidateId().value()) ? 1 : 0;
            profile.skills().forEach(skill -> offered.merge(skill.skill(), 1, Integer::sum));
        });
        return new Counts(people[0], people[1], offered);
    }

    static List<Figure> figures(Counts people, String query) {
        return List.of(
                new Figure(CANDIDATES, "COUNT", (double) people.candidates(), null, null, people.candidates(), "active candidates, at the fair if one is named",
                        MarketView.link(CANDIDATES, query)),
                new Figure(SWITCHING, "SHARE", people.candidates() == 0 ? null : Double.valueOf((double) people.switching() / people.candidates()), null, null,
                        people.candidates(), "active candidates outside AI roles whose CV says in a sentence that they want to change into AI",
                        MarketView.link(SWITCHING, query)));
    }

    /** Whether a figure counts persons, whom not everybody may know. */
    static boolean counts(String figure) {
        return figure.equals(CANDIDATES) || figure.equals(SWITCHING);
    }

    /** Whom the figure counts, by id; nobody is named. */
    List<Counted> counted(@Nullable FairId fair, String figure) {
        Set<String> switchers = switchers();
        List<Counted> found = new ArrayList<>();
        each(fair, profile -> {
            String id = profile.candidateId().value();
            if (figure.equals(CANDIDATES) || switchers.contains(id)) {
                found.add(new Counted(id, "candidate " + id.substring(0, Math.min(8, id.length())), "/api/v1/candidates/" + id));
            }
        });
        found.sort(Comparator.comparing(Counted::id));
        return found;
    }

    private void each(@Nullable FairId fair, Consumer<Profile> reader) {
        Set<CandidateId> visitors = fair == null ? null : fairs.candidates(fair);
        market.candidates(profile -> {
            if (visitors == null || visitors.contains(profile.candidateId())) {
                reader.accept(profile);
            }
        });
    }

    private Set<String> switchers() {
        Set<String> switchers = new HashSet<>();
        for (Document document : readModels.all(MarketProjector.SWITCHERS)) {
            switchers.add(document.getString(MarketProjector.ID));
        }
        return switchers;
    }
}
