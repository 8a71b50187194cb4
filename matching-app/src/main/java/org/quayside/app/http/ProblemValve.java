package org.quayside.app.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Answers with a problem what Tomcat itself refuses before any filter sees it, like an address that cannot be decoded. Tomcat makes it
 * by its name.
 */
public final class ProblemValve extends ErrorReportValve {
    private static final int BAD_REQUEST = 400;

    public ProblemValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        if (browser || response.getStatus() != BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            super.report(request, response, failure);
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write("""
                    {"type":"urn:quayside:problem:suspicious-address","title":"Bad Request","status":400,"detail":"the request cannot be read: its address or a header is malformed"}"""
                    .getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException _) {
            // The client has gone.
        }
    }
}
