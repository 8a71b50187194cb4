package org.quayside.taxonomy;

/** Stable name of a skill in the taxonomy, in kebab case: {@code machine-learning}. Ordered by its characters. */
public record SkillId(String value) implements Comparable<SkillId> {
    public SkillId {
        if (!isKebabCase(value)) {
            throw new IllegalArgumentException("skill id '%s' is not kebab case, like machine-learning".formatted(value));
        }
    }

    /** By hand, because an import makes some hundred thousand of them: letters, digits, and single hyphens between. */
    private static boolean isKebabCase(String value) {
        var before = '-';
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && before != '-')) {
                return false;
            }
            before = c;
        }
        return before != '-';
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
