package org.quayside.match;

import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/**
 * A row of a list: who, and the score with the list's owner. Lists are ordered by match, highest first, then by external id as unsigned
 * UTF-8 bytes, then by id.
 */
public record Ranked<I>(I id, String externalId, int match, int fit, int appeal, Verdict verdict) {
    public Score score() {
        return new Score(match, fit, appeal, verdict);
    }
}
