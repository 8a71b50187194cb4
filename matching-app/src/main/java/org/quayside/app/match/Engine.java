package org.quayside.app.match;

import org.quayside.extraction.ExtractorVersion;
import org.quayside.scoring.EngineVersion;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.SkillCounts;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/** The engine that this code is: everything of the version but the epoch, which comes with an event. */
@Component
public final class Engine {
    private final Taxonomy taxonomy;

    Engine(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    public EngineVersion version(int epoch) {
        return new EngineVersion(ExtractorVersion.CURRENT, taxonomy.version(), EngineVersion.SCORER, epoch);
    }

    public Scorer scorer(SkillCounts counts) {
        return Scorer.of(ExtractorVersion.CURRENT, taxonomy, counts);
    }

    /** Whether this code reads and scores as the version says. */
    boolean is(EngineVersion version) {
        return version(version.epoch()).equals(version);
    }

    /** Name of extractor, taxonomy and scorer together. */
    String code() {
        var version = version(0).toString();
        return version.substring(0, version.lastIndexOf('-'));
    }
}
