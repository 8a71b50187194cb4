package org.quayside.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Problem details after RFC 9457.
 *
 * @param type {@code urn:quayside:problem:} and the reason in kebab case; clients may rely on it
 * @param instance path of the request
 * @param errors what is wrong where; empty where the request as a whole is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, @Nullable String detail, @Nullable String instance, List<Error> errors) {
    /**
     * One mistake.
     *
     * @param pointer JSON Pointer (RFC 6901) into the body; null where it is a parameter or a header
     * @param parameter name of the query parameter, path variable or header
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(@Nullable String pointer, @Nullable String parameter, String detail) {
        static Error at(String pointer, String detail) {
            return new Error(pointer, null, detail);
        }

        static Error in(String parameter, String detail) {
            return new Error(null, parameter, detail);
        }
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(HttpStatus status, String reason, @Nullable String detail, Error... errors) {
        String type = "urn:quayside:problem:" + reason.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Problem(type, status.getReasonPhrase(), status.value(), detail, null, List.of(errors));
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }
}
