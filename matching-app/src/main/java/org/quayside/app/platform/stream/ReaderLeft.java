package org.quayside.app.platform.stream;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Ends a stream whose reader is gone. Without it the server would have an error page made for nobody, and its failure logged at length. */
final class ReaderLeft implements AsyncListener {
    @Override
    public void onError(AsyncEvent event) {
        OpenStreams.end(event.getAsyncContext());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onComplete(AsyncEvent event) {}
}
