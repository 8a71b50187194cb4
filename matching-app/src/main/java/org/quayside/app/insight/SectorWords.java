package org.quayside.app.insight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quayside.organization.Sector;

/**
 * The sector that a text speaks about, by its words ({@code insight/sectors.tsv}). The opening counts three times: there an employer says
 * who they are; further down is what the job needs.
 */
final class SectorWords {
    private static final int OPENING = 300;
    private static final int OPENING_COUNTS = 3;

    private final Map<Sector, List<String>> words = new EnumMap<>(Sector.class);

    SectorWords() {
        try (InputStream in = Objects.requireNonNull(SectorWords.class.getResourceAsStream("/insight/sectors.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split("\t");
                Sector sector = Arrays.stream(Sector.values()).filter(s -> s.slug().equals(columns[0])).findFirst().orElseThrow();
                words.put(sector, List.of(columns[1].split("\\|")));
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
        for (Map.Entry<Sector, List<String>> sector : words.entrySet()) {
            int score = 0;
            for (String word : sector.getValue()) {
                score += says(opening, word) ? OPENING_COUNTS : says(lower, word) ? 1 : 0;
            }
            if (score > most) {
                most = score;
                best = sector.getKey();
            }
        }
        return best;
    }

    /** English words begin where a word begins; Chinese has no such place. */
    private static boolean says(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || word.charAt(0) > 127 || !isOfAWord(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
}
