package org.quayside.app.match;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.quayside.app.privacy.SubjectKeys;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.ScoreBreakdown;
import org.springframework.stereotype.Component;

/** Breakdowns as they are kept with what was published: JSON, deflated, sealed with the candidate's key. */
@Component
final class SealedBreakdowns {
    private static final String CONTEXT = "match-log/breakdown";

    private final SubjectKeys keys;
    private final StateJson json;

    SealedBreakdowns(SubjectKeys keys, StateJson json) {
        this.keys = keys;
        this.json = json;
    }

    byte @Nullable [] seal(CandidateId candidate, ScoreBreakdown breakdown) {
        return keys.encrypt(candidate.value(), CONTEXT, deflated(json.bytes(breakdown)));
    }

    Optional<ScoreBreakdown> open(CandidateId candidate, byte[] sealed) {
        var deflated = keys.decrypt(candidate.value(), CONTEXT, sealed);
        return deflated == null ? Optional.empty() : Optional.of(json.read(inflated(deflated), ScoreBreakdown.class));
    }

    private static byte[] deflated(byte[] clear) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(clear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] deflated) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
