package org.quayside.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.IdempotencyKeys.Entry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours the Idempotency-Key of a POST: the same key with the same request gives the first answer again, without doing anything again.
 * Keys belong to who sends them. Answers to POSTs name no person, so that they can be kept. Runs behind authentication.
 */
@Component
public final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST_KEY = 255;

    private final IdempotencyKeys keys;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null || !ProblemWriter.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        Principal sender = request.getUserPrincipal();
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(request, response, HttpProblem.parameter(HEADER, "has %d characters, 1 to %d are allowed"
                    .formatted(key.strip().length(), LONGEST_KEY)));
        } else if (sender == null) {
            chain.doFilter(request, response);
        } else {
            HttpServletRequest readable = isMultipart(request) ? request : new BufferedRequest(request);
            once(hash(sender.getName(), key), readable, response, chain);
        }
    }

    private void once(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String content = content(request);
        Entry earlier = keys.take(id, content);
        if (earlier == null) {
            firstTime(id, content, request, response, chain);
        } else if (!earlier.request().equals(content)) {
            problems.write(request, response, HttpProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED",
                    "this Idempotency-Key was sent with another request; use a new key for a new request"));
        } else if (earlier.status() == null) {
            problems.write(request, response, HttpProblem.of(HttpStatus.CONFLICT, "REQUEST_IN_FLIGHT",
                    "the request with this Idempotency-Key is still being worked on; send it again later"));
        } else {
            replay(earlier, earlier.status(), response);
        }
    }

    private void firstTime(String id, String content, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, kept);
            answered = kept.getStatus() < 500;
            if (answered) {
                keys.answer(id, new Entry(content, kept.getStatus(), kept.getContentType(), kept.getHeader(HttpHeaders.LOCATION),
                        kept.getHeader(HttpHeaders.ETAG), kept.getContentAsByteArray()));
            }
        } finally {
            if (!answered) {
                keys.release(id);
            }
        }
        kept.copyBodyToResponse();
    }

    private static void replay(Entry earlier, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(REPLAYED, "true");
        setUnlessNull(response, HttpHeaders.CONTENT_TYPE, earlier.contentType());
        setUnlessNull(response, HttpHeaders.LOCATION, earlier.location());
        setUnlessNull(response, HttpHeaders.ETAG, earlier.etag());
        response.getOutputStream().write(earlier.bytes());
    }

    private static void setUnlessNull(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    /** What makes a request the same: address, type and content. The boundary of a multipart body may differ from try to try. */
    private static String content(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        try (var out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
            out.write((request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            if (isMultipart(request)) {
                for (Part part : request.getParts()) {
                    String head = part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getContentType() + "\n" + part.getSize();
                    out.write((head + "\n").getBytes(StandardCharsets.UTF_8));
                    copy(part.getInputStream(), out);
                }
            } else {
                out.write((request.getContentType() + "\n").getBytes(StandardCharsets.UTF_8));
                copy(request.getInputStream(), out);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void copy(InputStream in, DigestOutputStream out) throws IOException {
        try (in) {
            in.transferTo(out);
        }
    }

    private static String hash(String sender, String key) {
        return HexFormat.of().formatHex(sha256().digest((sender.length() + "\n" + sender + "\n" + key).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
