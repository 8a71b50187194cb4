package org.quayside.subscription;

/** Why nothing is sent any more until the owner resumes. */
public enum DisableReason {
    /** The endpoint answered 410. */
    GONE,
    /** It has failed for days without a single success. */
    FAILING
}
