package org.quayside.taxonomy;

/** Stable name of a skill in the taxonomy, in kebab case: {@code machine-learning}. Ordered by its characters. */
public record SkillId(String value) implements Comparable<SkillId> {
    public SkillId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("skill id '%s' is not kebab case, like machine-learning".formatted(value));
        }
    }

    @Override
    public int compareTo(SkillId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
