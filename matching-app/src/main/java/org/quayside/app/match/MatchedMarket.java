package org.quayside.app.match;

import java.util.function.Consumer;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.springframework.stereotype.Component;

/** Everything that takes part in matching, as matching knows it, for who counts it. Reads all documents: a second for 10,000 candidates. */
@Component
public final class MatchedMarket {
    private final MatchStores stores;

    MatchedMarket(MatchStores stores) {
        this.stores = stores;
    }

    public void vacancies(Consumer<Requirements> reader) {
        stores.requirements().all((id, state) -> {
            if (state.reading() != null) {
                reader.accept(state.requirements(id));
            }
        });
    }

    public void candidates(Consumer<Profile> reader) {
        stores.profiles().all((id, state) -> {
            if (state != null && state.standing() == Standing.ACTIVE) {
                reader.accept(state.profile(id));
            }
        });
    }
}
