package org.quayside.taxonomy;

/** What sort of thing a skill is. */
public enum SkillKind {
    TECHNOLOGY,
    TOOL,
    KNOWLEDGE,
    METHOD,
    SOFT,
    DOMAIN;
}
