package org.quayside.app.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one sentence instead of a stack trace when the data directory is in use. */
final class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DataDirectoryInUse cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
