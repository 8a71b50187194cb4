package org.quayside.linking;

/**
 * A line of a CV that may say what somebody is.
 *
 * @param months that the job lasted at whose head it stands; 0: it stands at no job's head
 * @param ago months since that job ended
 */
public record CareerLine(String text, int months, int ago) {
    private static final double HALF_FORGOTTEN = 96;

    /** A line of which no dates are known. */
    public static CareerLine of(String text) {
        return new CareerLine(text, 0, 0);
    }

    /** The months, those of long ago less than those of today. */
    double weight() {
        return months * Math.pow(0.5, ago / HALF_FORGOTTEN);
    }
}
