package org.quayside.app.match;

import org.quayside.extraction.ExtractorVersion;
import org.quayside.scoring.EngineVersion;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.SkillCounts;

/** One engine at work: the readers of texts and the scorer, over one taxonomy and the counts of one epoch. */
final class Engine {
    private final Readers readers;
    private final Scorer scorer;

    Engine(Readers readers, SkillCounts counts) {
        this.readers = readers;
        this.scorer = Scorer.of(ExtractorVersion.CURRENT, readers.taxonomy(), counts);
    }

    /** What this program makes of a taxonomy. */
    static EngineVersion version(String taxonomy, int epoch) {
        return new EngineVersion(ExtractorVersion.CURRENT, taxonomy, EngineVersion.SCORER, epoch);
    }

    /** Whether this program reads and scores as the version says, given its taxonomy. */
    static boolean isOurs(EngineVersion version) {
        return version(version.taxonomy(), version.epoch()).equals(version);
    }

    EngineVersion version() {
        return scorer.version();
    }

    Scorer scorer() {
        return scorer;
    }

    Readers readers() {
        return readers;
    }
}
