package org.quayside.app.match;

import java.util.function.Consumer;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.springframework.stereotype.Component;

/** Everything that takes part in matching, as matching knows it, for who counts it. Reads all documents: a second for 10,000 candidates. */
@Component
public final class MatchedMarket {
    private final Serving serving;

    MatchedMarket(Serving serving) {
        this.serving = serving;
    }

    public void vacancies(Consumer<Requirements> reader) {
        serving.stores().requirements().all((id, state) -> {
            if (state.reading() != null) {
                reader.accept(state.requirements(id));
            }
        });
    }

    public void candidates(Consumer<Profile> reader) {
        serving.stores().profiles().all((id, state) -> {
            if (state != null && state.standing() == Standing.ACTIVE) {
                reader.accept(state.profile(id));
            }
        });
    }
}
