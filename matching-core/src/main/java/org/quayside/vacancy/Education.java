package org.quayside.vacancy;

/** Highest education finished or asked, ascending. It has no weight unless a vacancy gives it one. */
public enum Education {
    SECONDARY,
    DIPLOMA,
    BACHELOR,
    MASTER,
    DOCTORATE
}
