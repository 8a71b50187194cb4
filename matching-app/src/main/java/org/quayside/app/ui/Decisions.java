package org.quayside.app.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.app.application.ApplicationDesk;
import org.quayside.app.application.ApplicationView;
import org.quayside.app.application.Decision;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.security.Caller;
import org.quayside.application.ApplicationId;
import org.quayside.application.DeclineReason;
import org.quayside.command.CommandRefused;
import org.springframework.stereotype.Component;

/** What has been decided about pairs, as each side sees it, and taking decisions from a page. */
@Component
final class Decisions {
    private static final String PROBLEM = "urn:quayside:problem:";
    private static final List<String> DECLINE_REASONS = Arrays.stream(DeclineReason.values()).map(DeclineReason::name).toList();

    private final ApplicationDesk desk;

    Decisions(ApplicationDesk desk) {
        this.desk = desk;
    }

    /** Takes it; returns null, or why it was refused as the end of a message's key. */
    @Nullable String take(Caller caller, ApplicationId pair, Decision decision, @Nullable DeclineReason reason) {
        try {
            desk.decide(caller, pair, decision, reason, null);
            return null;
        } catch (CommandRefused e) {
            return e.refusal().name();
        } catch (HttpProblem e) {
            return e.problem().type().substring(PROBLEM.length()).replace('-', '_').toUpperCase(Locale.ROOT);
        }
    }

    ApplicationView.@Nullable Entry of(Caller caller, ApplicationId pair) {
        return desk.find(caller, pair).orElse(null);
    }

    Choices candidates(Caller caller, ApplicationId pair, String path, @Nullable String refused, Words words) {
        var entry = of(caller, pair);
        var actions = new ArrayList<Choices.Action>();
        if (entry != null && entry.interested() && !entry.hired()) {
            actions.add(action("withdraw", path, true));
        } else if (entry == null || entry.declined() == null && !entry.hired()) {
            actions.add(action("interest", path, false));
        }
        return new Choices(sentence("candidate", entry, words), null, refusal(refused, words), actions);
    }

    Choices recruiters(Caller caller, ApplicationId pair, String path, @Nullable String refused, Words words) {
        var entry = of(caller, pair);
        var declined = entry != null && entry.declined() != null;
        var actions = new ArrayList<Choices.Action>();
        if (entry == null || !entry.shortlisted()) {
            actions.add(new Choices.Action(declined ? "shortlistAgain" : "shortlist", path + "/shortlist", false, null));
        }
        if (!declined && (entry == null || !entry.hired())) {
            actions.add(new Choices.Action("decline", path + "/decline", true, DECLINE_REASONS));
        }
        return new Choices(sentence("recruiter", entry, words), contact(caller, entry), refusal(refused, words), actions);
    }

    private static Choices.Action action(String name, String path, boolean quiet) {
        return new Choices.Action(name, path + "/" + name, quiet, null);
    }

    /** The candidate's name once contact is open; null before. */
    @Nullable String name(Caller caller, ApplicationView.@Nullable Entry pair) {
        return pair == null || !pair.contactOpen() ? null : desk.contact(caller, pair).map(contact -> contact.name()).orElse(null);
    }

    private @Nullable String contact(Caller caller, ApplicationView.@Nullable Entry pair) {
        return pair == null || !pair.contactOpen() ? null : desk.contact(caller, pair)
                .map(contact -> Stream.of(contact.name(), contact.email(), contact.phone()).filter(Objects::nonNull).collect(Collectors.joining(" · ")))
                .orElse(null);
    }

    /** In a word, for the row; null: nothing yet. */
    static @Nullable String word(ApplicationView.@Nullable Entry pair, Words words) {
        var state = state(pair);
        return state == null ? null : words.text("state." + state);
    }

    private static @Nullable String sentence(String reader, ApplicationView.@Nullable Entry pair, Words words) {
        var state = state(pair);
        return state == null ? null : words.text("state." + reader + "." + state);
    }

    private static @Nullable String refusal(@Nullable String refused, Words words) {
        return refused == null ? null : words.textOr("refused." + refused, "refused.OTHER");
    }

    private static @Nullable String state(ApplicationView.@Nullable Entry pair) {
        if (pair == null) {
            return null;
        }
        if (pair.hired()) {
            return "HIRED";
        }
        if (pair.declined() != null) {
            return "DECLINED";
        }
        if (pair.interviewed()) {
            return "INTERVIEWED";
        }
        if (pair.interested() && pair.shortlisted()) {
            return "AGREED";
        }
        return pair.shortlisted() ? "SHORTLISTED" : pair.interested() ? "INTERESTED" : null;
    }
}
