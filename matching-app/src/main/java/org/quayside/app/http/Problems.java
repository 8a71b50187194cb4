package org.quayside.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.command.CommandRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a controller of the API throws into a problem. What pages throw is left to the error page. */
@RestControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request) throws Exception {
        if (!ProblemWriter.isApi(request) || failure instanceof AccessDeniedException || failure instanceof AuthenticationException
                || failure instanceof AsyncRequestNotUsableException) {
            throw failure;
        }
        Problem problem = problem(failure, request);
        if (problem.status() >= 500) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (failure instanceof HttpRequestMethodNotSupportedException e) {
            response.header(HttpHeaders.ALLOW, supported(e));
        }
        return response.body(problem.at(request.getRequestURI()));
    }

    private static Problem problem(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case HttpProblem e -> e.problem();
            case CommandRefused e -> refused(e);
            case IntakeRefused e -> intake(e);
            case AggregateNotFoundException e -> HttpProblem.notFound("resource", e.getAggregateIdentifier()).problem();
            case ConcurrencyException _ ->
                Problem.of(HttpStatus.CONFLICT, "CHANGED_MEANWHILE", "somebody else changed it at the same moment: try again");
            case NoResourceFoundException _ ->
                Problem.of(HttpStatus.NOT_FOUND, "NO_SUCH_ADDRESS", "there is nothing at " + request.getRequestURI());
            case HttpRequestMethodNotSupportedException e -> Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED",
                    "%s is not possible here, %s is".formatted(e.getMethod(), supported(e)));
            case HttpMediaTypeNotSupportedException e when e.getContentType() == null -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "UNSUPPORTED_MEDIA_TYPE", "Content-Type is missing, %s are understood here".formatted(list(e.getSupportedMediaTypes())));
            case HttpMediaTypeNotSupportedException e -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE",
                    "Content-Type '%s' is not understood here, %s are".formatted(e.getContentType(), list(e.getSupportedMediaTypes())));
            case HttpMediaTypeNotAcceptableException e -> Problem.of(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE",
                    "Accept '%s' cannot be met, %s can".formatted(request.getHeader("Accept"), list(e.getSupportedMediaTypes())));
            case MaxUploadSizeExceededException _ -> tooLarge();
            case MissingServletRequestPartException e -> HttpProblem.parameter(e.getRequestPartName(), "is missing among the parts of the body").problem();
            case MultipartException _ ->
                Problem.of(HttpStatus.BAD_REQUEST, "INVALID_MULTIPART", "the multipart body cannot be read: is the boundary right?");
            case MissingServletRequestParameterException e ->
                HttpProblem.parameter(e.getParameterName(), "is missing").problem();
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case BindException e when e.getFieldError() instanceof FieldError field ->
                HttpProblem.parameter(field.getField(), "is '%s', %s is expected".formatted(field.getRejectedValue(), expected(e.getFieldType(field.getField())))).problem();
            case HttpMessageNotReadableException e when e.getCause() instanceof BodyLimit.TooLarge -> tooLarge();
            case HttpMessageNotReadableException _ ->
                Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY", "the body is missing or cannot be read");
            case org.springframework.web.ErrorResponse e when HttpStatus.resolve(e.getStatusCode().value()) instanceof HttpStatus status ->
                Problem.of(status, status.name(), e.getBody().getDetail());
            case Exception e when StoreFailure.isBehind(e) -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE",
                    "a database cannot be read or written at present; what was acknowledged is kept: send this again later");
            default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "something went wrong here; it has been logged");
        };
    }

    static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "the body is larger than the 10 MiB that are allowed");
    }

    private static Problem refused(CommandRefused refused) {
        HttpStatus status = switch (refused.refusal().kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case GONE -> HttpStatus.GONE;
        };
        return Problem.of(status, refused.refusal().name(), refused.getMessage());
    }

    private static Problem intake(IntakeRefused refused) {
        HttpStatus status = switch (refused.reason()) {
            case INVALID_JSON -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case EMPTY, TOO_MANY_PAGES, TOO_MUCH_TEXT, TOO_SLOW, TOO_COMPLEX, ARCHIVE_BOMB, ENCRYPTED, DAMAGED, NO_TEXT, UNKNOWN_FIELD,
                    MISSING_FIELD, INVALID_VALUE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        @Nullable String pointer = refused.pointer();
        return pointer == null
                ? Problem.of(status, refused.reason().name(), refused.getMessage())
                : Problem.of(status, refused.reason().name(), refused.getMessage(), Problem.Error.at(pointer, refused.problem()));
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        return HttpProblem.parameter(e.getName(), "is '%s', %s is expected".formatted(e.getValue(), expected(e.getRequiredType()))).problem();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : "a " + type.getSimpleName();
    }

    private static String supported(HttpRequestMethodNotSupportedException e) {
        String[] methods = e.getSupportedMethods();
        return methods == null ? "" : String.join(", ", new TreeSet<>(Set.of(methods)));
    }

    private static String list(Iterable<MediaType> types) {
        return java.util.stream.StreamSupport.stream(types.spliterator(), false).map(MediaType::toString).collect(Collectors.joining(", "));
    }
}
