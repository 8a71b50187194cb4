package org.quayside.app.match;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quayside.app.privacy.SubjectKeys;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.ScoreBreakdown;
import org.springframework.stereotype.Component;

/** Breakdowns as they are kept with what was published, sealed with the candidate's key. */
@Component
final class SealedBreakdowns {
    private static final String CONTEXT = "match-log/breakdown";

    private final SubjectKeys keys;

    SealedBreakdowns(SubjectKeys keys) {
        this.keys = keys;
    }

    byte @Nullable [] seal(CandidateId candidate, ScoreBreakdown breakdown) {
        return keys.encrypt(candidate.value(), CONTEXT, BreakdownBytes.of(breakdown));
    }

    Optional<ScoreBreakdown> open(CandidateId candidate, byte[] sealed) {
        var clear = keys.decrypt(candidate.value(), CONTEXT, sealed);
        return clear == null ? Optional.empty() : Optional.of(BreakdownBytes.read(clear));
    }
}
