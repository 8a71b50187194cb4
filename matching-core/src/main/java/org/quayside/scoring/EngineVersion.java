package org.quayside.scoring;

import java.util.regex.Pattern;

/**
 * Everything that decides a score beside the two sides of the pair: {@code x1-3fa2b91c-s1-e0}. Two equal versions give equal scores.
 *
 * @param extractor version of the readers, {@code x1}
 * @param taxonomy digest of the taxonomy's data
 * @param scorer version of the arithmetic in docs/score.md, exchange rates included
 * @param epoch number of the skill counts, 0: none yet
 */
public record EngineVersion(String extractor, String taxonomy, String scorer, int epoch) {
    /** The arithmetic that this code does. */
    public static final String SCORER = "s1";

    private static final Pattern PART = Pattern.compile("[a-z0-9]+");
    private static final Pattern EPOCH = Pattern.compile("e\\d{1,9}");

    public EngineVersion {
        for (var part : new String[] {extractor, taxonomy, scorer}) {
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException("part '%s' of an engine version is not lower-case letters and digits".formatted(part));
            }
        }
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch %d < 0".formatted(epoch));
        }
    }

    /** Reads what {@link #toString} writes. */
    public static EngineVersion parse(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 4 || !EPOCH.matcher(parts[3]).matches()) {
            throw new IllegalArgumentException("engine version '%s' is not like x1-3fa2b91c-s1-e0".formatted(text));
        }
        return new EngineVersion(parts[0], parts[1], parts[2], Integer.parseInt(parts[3].substring(1)));
    }

    @Override
    public String toString() {
        return extractor + "-" + taxonomy + "-" + scorer + "-e" + epoch;
    }
}
