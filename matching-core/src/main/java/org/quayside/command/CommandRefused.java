package org.quayside.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The domain's no to a command, with a named reason and a message that says what was wrong and what would be right. */
public final class CommandRefused extends RuntimeException {
    // Refusals are enums, which are serializable.
    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /**
     * Refuses if the caller expects another version than the aggregate has.
     *
     * @param expected null: the caller does not care
     * @param actual version of the aggregate, null: it has no event yet
     */
    public static void unlessVersion(@Nullable Long expected, @Nullable Long actual, Refusal refusal, Object id) {
        if (expected != null && !Objects.equals(expected, actual)) {
            throw new CommandRefused(refusal, "%s has version %s, not %d: read it again".formatted(id, actual, expected));
        }
    }
}
