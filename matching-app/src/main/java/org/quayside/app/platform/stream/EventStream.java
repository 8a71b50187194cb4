package org.quayside.app.platform.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the format {@code text/event-stream} (WHATWG HTML, 9.2). Ids and names of events are ours and hold no line break. */
public final class EventStream {
    private final OutputStream out;
    private boolean unsent;

    EventStream(OutputStream out) {
        this.out = out;
    }

    /** One event; {@code data} may have several lines. */
    public void event(@Nullable String id, String name, String data) throws IOException {
        var text = new StringBuilder(data.length() + 100);
        if (id != null) {
            text.append("id: ").append(id).append('\n');
        }
        text.append("event: ").append(name).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        write(text.append('\n'));
    }

    /** Moves the position from which the reader resumes, without an event. */
    public void position(String id) throws IOException {
        write(new StringBuilder("id: ").append(id).append("\n\n"));
    }

    void retryAfter(long millis) throws IOException {
        write(new StringBuilder("retry: ").append(millis).append("\n\n"));
    }

    /** A comment, which readers ignore; a connection that is dead shows itself by it. */
    void heartbeat() throws IOException {
        write(new StringBuilder(": heartbeat\n\n"));
    }

    /** Sends what was written; returns whether there was anything. */
    boolean flush() throws IOException {
        var sends = unsent;
        if (sends) {
            unsent = false;
            out.flush();
        }
        return sends;
    }

    private void write(StringBuilder text) throws IOException {
        unsent = true;
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
