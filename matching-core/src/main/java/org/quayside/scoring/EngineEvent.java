package org.quayside.scoring;

import java.util.Map;
import org.quayside.taxonomy.SkillId;

/** What can happen to the engine that reads and scores. */
public sealed interface EngineEvent {
    /**
     * From here on everything is scored by this version.
     *
     * @param version as {@link EngineVersion#toString} writes it
     * @param epoch number of the counts, 0: nothing counted yet
     * @param candidates all that were counted
     * @param holders candidates per skill
     */
    record EngineActivated(String version, int epoch, int candidates, Map<SkillId, Integer> holders) implements EngineEvent {
        public EngineActivated {
            holders = new SkillCounts(epoch, candidates, holders).holders();
        }

        public static EngineActivated of(EngineVersion version, SkillCounts counts) {
            return new EngineActivated(version.toString(), counts.epoch(), counts.candidates(), counts.holders());
        }

        public SkillCounts counts() {
            return new SkillCounts(epoch, candidates, holders);
        }
    }
}
