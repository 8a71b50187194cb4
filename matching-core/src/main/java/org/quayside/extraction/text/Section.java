package org.quayside.extraction.text;

/** Part of a CV or of an advertisement that a heading opens. */
public enum Section {
    /** Before the first heading. */
    OPENING,
    SUMMARY,
    EXPERIENCE,
    PROJECTS,
    EDUCATION,
    SKILLS,
    LANGUAGES,
    CERTIFICATES,
    VOLUNTEERING,
    INTERESTS,
    REFERENCES,
    DUTIES,
    MUST,
    NICE,
    OFFER,
    COMPANY,
    APPLY,
    OTHER
}
