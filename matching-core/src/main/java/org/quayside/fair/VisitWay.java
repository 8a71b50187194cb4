package org.quayside.fair;

/** How a candidate came to be registered for a fair. */
public enum VisitWay {
    /** With an account of their own. */
    ACCOUNT,
    /** By the fair's link or the QR code of it. */
    LINK,
    /** By who feeds candidates in. */
    FED_IN
}
