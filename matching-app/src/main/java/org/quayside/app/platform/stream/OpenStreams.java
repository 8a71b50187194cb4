package org.quayside.app.platform.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** All requests of this process that wait for news: keeps each going until its reader leaves, its time is up or the process stops. */
@Component
@EnableConfigurationProperties(StreamLimits.class)
public class OpenStreams {
    /** So long at most until a stream notices that it shall end. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);

    private final StreamLimits limits;
    private final Semaphore places;
    private volatile boolean closing;

    OpenStreams(StreamLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.most());
    }

    /** Begins a stream and goes on with it after the request's own thread has returned. */
    public void serve(HttpServletRequest request, HttpServletResponse response, StreamSource source) {
        if (request.getMethod().equals("HEAD")) {
            begin(response);
            return;
        }
        if (!places.tryAcquire()) {
            throw full();
        }
        try {
            begin(response);
            // Committed: from here on nobody but the stream's own thread has to do with the response.
            response.flushBuffer();
            var waiting = request.startAsync();
            waiting.setTimeout(0);
            waiting.addListener(new ReaderLeft());
            Thread.ofVirtual().name("stream").start(() -> follow(waiting, response, source));
        } catch (IOException _) {
            places.release();
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** On a thread whose stack is not that of a request with all its filters: of those that sleep there may be a thousand. */
    private void follow(AsyncContext request, HttpServletResponse response, StreamSource source) {
        try {
            send(response, source);
        } catch (IOException _) {
            // The reader left or did not read: it resumes from its last id.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("a stream ends; its reader will come back", e);
        } finally {
            places.release();
            end(request);
        }
    }

    static void end(AsyncContext request) {
        try {
            request.complete();
        } catch (IllegalStateException _) {
            // The server has noticed itself that the reader is gone.
        }
    }

    private void send(HttpServletResponse response, StreamSource source) throws IOException, InterruptedException {
        var stream = new EventStream(response.getOutputStream());
        stream.retryAfter(limits.retry().toMillis());
        var end = System.nanoTime() + limits.lifetime().toNanos();
        var quietSince = System.nanoTime();
        while (!closing && System.nanoTime() < end) {
            var more = source.sendNewer(stream);
            if (System.nanoTime() - quietSince >= limits.heartbeat().toNanos()) {
                stream.heartbeat();
            }
            if (stream.flush()) {
                quietSince = System.nanoTime();
            }
            if (!more) {
                source.awaitNews(limits.heartbeat().compareTo(LOOK_AGAIN) < 0 ? limits.heartbeat() : LOOK_AGAIN);
            }
        }
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Tells nginx and its like not to collect what is meant to arrive at once.
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** Whether the process stops, so that nobody should go on waiting. */
    public boolean closing() {
        return closing;
    }

    /** How many are open. */
    public int count() {
        return limits.most() - places.availablePermits();
    }

    /** Before the web server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private ErrorResponseException full() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "%d streams are open, and no more are served: come back later".formatted(limits.most()));
        var refusal = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, null);
        refusal.getHeaders().add("Retry-After", "10");
        return refusal;
    }
}
