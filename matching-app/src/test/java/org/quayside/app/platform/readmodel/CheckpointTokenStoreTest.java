package org.quayside.app.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.GenericTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class CheckpointTokenStoreTest {
    /** A slow batch has its claim extended by another thread while it is at work. */
    @Test
    void extending_a_claim_does_not_start_the_processor_anew() throws Exception {
        String url = "jdbc:h2:mem:tokens";
        // The database in memory lives as long as one connection does.
        try (var _ = DriverManager.getConnection(url)) {
            var store = new CheckpointTokenStore(
                    JdbcTokenStore.builder().connectionProvider(() -> DriverManager.getConnection(url)).serializer(Jackson3Serializer.builder().build()).nodeId("this"),
                    () -> {
                        throw new IllegalStateException("claimed anew");
                    });
            store.createSchema(GenericTokenTableFactory.INSTANCE);
            store.initializeTokenSegments("matching", 1, new GlobalSequenceTrackingToken(7));
            assertThatThrownBy(() -> store.fetchToken("matching", 0)).hasMessage("claimed anew");

            assertThatCode(() -> store.extendClaim("matching", 0)).doesNotThrowAnyException();
        }
    }
}
