package org.quayside.candidate;

/** Right to work in Hong Kong, as the candidate declares it. */
public enum Permit {
    PERMANENT_RESIDENT,
    VISA_HELD,
    NEEDS_SPONSORSHIP
}
