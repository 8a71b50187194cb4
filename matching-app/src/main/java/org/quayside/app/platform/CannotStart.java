package org.quayside.app.platform;

/** The application cannot start, for a reason that its operator can mend: the message says what to do, and is all that is printed. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }
}
