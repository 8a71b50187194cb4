package org.quayside.app.insight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.organization.Sector;

/**
 * The sector that a text speaks about, by its words ({@code insight/sectors.tsv}). The opening counts three times: there an employer says
 * who they are; further down is what the job needs.
 */
final class SectorWords {
    private static final int OPENING = 300;
    private static final int OPENING_COUNTS = 3;

    private final Map<Sector, List<Pattern>> words = new EnumMap<>(Sector.class);

    SectorWords() {
        try (InputStream in = Objects.requireNonNull(SectorWords.class.getResourceAsStream("/insight/sectors.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split("\t");
                Sector sector = Arrays.stream(Sector.values()).filter(s -> s.slug().equals(columns[0])).findFirst().orElseThrow();
                List<Pattern> patterns = new ArrayList<>();
                for (String word : columns[1].split("\\|")) {
                    // English words begin where a word begins; Chinese has no such place.
                    patterns.add(Pattern.compile(word.charAt(0) < 128 ? "\\b" + Pattern.quote(word) : Pattern.quote(word)));
                }
                words.put(sector, patterns);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null: the text says nothing of any sector. */
    @Nullable Sector of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String opening = lower.substring(0, Math.min(OPENING, lower.length()));
        Sector best = null;
        int most = 0;
        for (Map.Entry<Sector, List<Pattern>> sector : words.entrySet()) {
            int score = 0;
            for (Pattern word : sector.getValue()) {
                score += word.matcher(opening).find() ? OPENING_COUNTS : word.matcher(lower).find() ? 1 : 0;
            }
            if (score > most) {
                most = score;
                best = sector.getKey();
            }
        }
        return best;
    }
}
