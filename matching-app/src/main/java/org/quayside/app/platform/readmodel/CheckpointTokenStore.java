package org.quayside.app.platform.readmodel;

import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;

/** Tokens in SQL; where a processor keeps documents, each claim of its token starts where its checkpoint says. */
final class CheckpointTokenStore extends JdbcTokenStore {
    private final Supplier<Projections> projections;

    CheckpointTokenStore(Builder builder, Supplier<Projections> projections) {
        super(builder);
        this.projections = projections;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return projections.get().resume(processor, super.fetchToken(processor, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return projections.get().resume(processor, super.fetchToken(processor, segment));
    }

    /** By default the framework extends a claim by fetching the token, in the middle of a batch: that is no new claim. */
    @Override
    public void extendClaim(String processor, int segment) {
        super.fetchToken(processor, segment);
    }
}
