package org.quayside.vacancy;

/** Kind of contract, after schema.org's {@code employmentType}. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACT,
    TEMPORARY,
    INTERNSHIP
}
