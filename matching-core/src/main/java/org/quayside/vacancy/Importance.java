package org.quayside.vacancy;

/** How much a vacancy insists on a requirement; {@link #weight()} is its factor in the score. */
public enum Importance {
    REQUIRED(3),
    STRONGLY_PREFERRED(2),
    PREFERRED(1);

    private final int weight;

    Importance(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
