package org.quayside.app.http;

import org.springframework.http.HttpStatus;

/** Ends the request with a problem. */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private HttpProblem(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** Also for what exists but must not be known to exist. */
    public static HttpProblem notFound(String what, Object id) {
        return new HttpProblem(Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "there is no %s '%s'".formatted(what, id)));
    }

    public static HttpProblem forbidden(String detail) {
        return new HttpProblem(Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN", detail));
    }

    /** A parameter, path variable or header cannot be read. */
    public static HttpProblem parameter(String name, String detail) {
        return new HttpProblem(Problem.of(HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", name + " " + detail, Problem.Error.in(name, detail)));
    }

    /** The body can be read, but a value in it is wrong. */
    public static HttpProblem invalid(String pointer, String detail) {
        return new HttpProblem(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_VALUE",
                pointer.isEmpty() ? detail : pointer + " " + detail, Problem.Error.at(pointer, detail)));
    }

    public static HttpProblem of(HttpStatus status, String reason, String detail) {
        return new HttpProblem(Problem.of(status, reason, detail));
    }

    /** An answer, not a fault: no stack trace is collected. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
