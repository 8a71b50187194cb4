package org.quayside.app.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.match.MatchHistory.Step;

/** Words why a match moved. */
record HistoryWords(Words words) {
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

    List<Reasons.Step> of(List<Step> steps) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale()).withZone(HONG_KONG);
        var told = new ArrayList<Reasons.Step>();
        @Nullable Integer before = null;
        for (var step : steps) {
            var about = step.entry().about();
            if (about == null || about.score() == null) {
                continue;
            }
            var score = Words.percent(about.score().match());
            var moved = switch (step.entry().kind()) {
                case FOUND -> words.text("history.found", score);
                case LOST -> words.text("history.lost", score);
                default -> words.text("history.changed", before == null ? score : before, score);
            };
            told.add(new Reasons.Step(format.format(step.entry().happenedAt()), moved, because(step)));
            before = step.entry().kind() == Kind.LOST ? null : score;
        }
        return told;
    }

    private @Nullable String because(Step step) {
        return step.because() == null ? null : words.textOr("history.because." + step.because(), "history.because.other");
    }
}
