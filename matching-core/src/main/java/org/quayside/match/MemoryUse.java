package org.quayside.match;

/**
 * What the book takes, in bytes, reckoned from the lengths of its arrays. Profiles and requirements themselves, which are kept for
 * explanations, are not in it.
 *
 * @param candidateBytes of all candidates as laid out, {@code vacancyBytes} of all vacancies
 * @param listBytes of shortlists and suggestions, with their slack
 */
public record MemoryUse(int candidates, long candidateBytes, int vacancies, long vacancyBytes, long listBytes) {}
