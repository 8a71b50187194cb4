package org.quayside.extraction;

/** Version of the reading: a text may read differently only under another one. */
public final class ExtractorVersion {
    public static final String CURRENT = "x14";

    private ExtractorVersion() {}
}
