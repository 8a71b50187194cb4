package org.quayside.taxonomy;

/** What sort of thing a skill is. */
public enum SkillKind {
    /** A tool, product, programming language or standard: PyTorch, SQL, Excel. */
    TECHNOLOGY,
    /** A field that one knows: machine learning, tax law. */
    KNOWLEDGE,
    /** Something that one does: data cleaning, lesson planning. */
    PRACTICE,
    /** Working with people, and with oneself: communication, time management. */
    INTERPERSONAL
}
