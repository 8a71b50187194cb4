package org.quayside.taxonomy;

/**
 * One name of a skill or an occupation as texts write it.
 *
 * @param language {@code en} or {@code zh}
 * @param exactCase whether only this very spelling counts: {@code Go} is a skill, {@code go} is not
 * @param ambiguous whether the name also means something else and counts only among other skills: {@code Excel}, {@code Spring}
 */
public record SkillName(String text, String language, boolean exactCase, boolean ambiguous) {
    public SkillName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
    }

    /** Reads a name with its markers in front: {@code =} exact case, {@code ?} ambiguous. */
    static SkillName parse(String marked, String language) {
        var from = 0;
        var exactCase = false;
        var ambiguous = false;
        for (; from < marked.length() && (marked.charAt(from) == '=' || marked.charAt(from) == '?'); from++) {
            exactCase |= marked.charAt(from) == '=';
            ambiguous |= marked.charAt(from) == '?';
        }
        return new SkillName(marked.substring(from).strip(), language, exactCase, ambiguous);
    }
}
