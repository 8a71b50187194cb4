package org.quayside.app.intake;

import org.jspecify.annotations.Nullable;

/** A file or document that is not taken in: which one, why, and what would be right. */
public final class IntakeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a file is refused. The names are part of the API: clients may rely on them. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_PAGES,
        TOO_MUCH_TEXT,
        TOO_SLOW,
        TOO_COMPLEX,
        ARCHIVE_BOMB,
        ENCRYPTED,
        UNSUPPORTED_TYPE,
        DAMAGED,
        NO_TEXT,
        INVALID_JSON,
        UNKNOWN_FIELD,
        MISSING_FIELD,
        INVALID_VALUE
    }

    private final Reason reason;
    private final String file;
    private final @Nullable String pointer;
    private final String problem;

    public IntakeRefused(Reason reason, String file, String problem) {
        this(reason, file, null, problem);
    }

    /** @param pointer JSON Pointer (RFC 6901) to the value that is wrong, null where the whole document is */
    public IntakeRefused(Reason reason, String file, @Nullable String pointer, String problem) {
        super(file + ": " + (pointer == null || pointer.isEmpty() ? "" : pointer + ": ") + problem);
        this.reason = reason;
        this.file = file;
        this.pointer = pointer;
        this.problem = problem;
    }

    public Reason reason() {
        return reason;
    }

    public String file() {
        return file;
    }

    public @Nullable String pointer() {
        return pointer;
    }

    /** What is wrong and what would be right, without the file's name. */
    public String problem() {
        return problem;
    }

    /** A refusal is an answer, not a fault: no stack trace is collected. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
