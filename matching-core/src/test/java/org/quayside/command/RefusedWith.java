package org.quayside.command;

import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** Matches a {@link CommandRefused} with one named reason. */
public final class RefusedWith extends TypeSafeMatcher<CommandRefused> {
    private final Refusal expected;

    public RefusedWith(Refusal expected) {
        this.expected = expected;
    }

    @Override
    protected boolean matchesSafely(CommandRefused refused) {
        return refused.refusal() == expected;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refusal ").appendValue(expected);
    }
}
