package org.quayside.app.match;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.app.privacy.SubjectKeys;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** The taxonomy that this code comes with, and what this installation imported; and a projector for each slot. */
@Configuration(proxyBeanMethods = false)
class MatchWiring {
    @Bean
    Taxonomy taxonomy(@Value("${quayside.data}") Path data) {
        return Taxonomy.withImports(data.resolve(Taxonomy.FOLDER));
    }

    @Bean
    @Order(1)
    MatchProjector matching(EngineSlots slots, Handover handover, ReadModels readModels, SubjectKeys keys, StateJson json,
            JdbcTemplate sql, SealedBreakdowns breakdowns, MatchLog log, ListChanges changes, MeterRegistry meters) {
        var publication = new Publication(log, new PublishedSet(sql), breakdowns);
        return new MatchProjector(Slot.A, slots, handover, MatchStores.in(Slot.A, readModels, keys, json), publication, log, changes, meters);
    }

    @Bean
    @Order(2)
    MatchProjector matchingBeside(EngineSlots slots, Handover handover, ReadModels readModels, SubjectKeys keys, StateJson json,
            JdbcTemplate sql, SealedBreakdowns breakdowns, MatchLog log, ListChanges changes, MeterRegistry meters) {
        var publication = new Publication(log, new PublishedSet(sql), breakdowns);
        return new MatchProjector(Slot.B, slots, handover, MatchStores.in(Slot.B, readModels, keys, json), publication, log, changes, meters);
    }
}
