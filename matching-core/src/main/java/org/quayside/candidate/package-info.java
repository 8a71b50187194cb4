/**
 * Candidates: people with a CV, declared skills and wishes, as an event-sourced aggregate.
 *
 * <p>A {@link org.quayside.candidate.CandidateCommand} goes to the {@link org.quayside.candidate.Candidate} that it names, which refuses it
 * ({@link org.quayside.candidate.CandidateRefusal}), finds that nothing changes, or records one {@link
 * org.quayside.candidate.CandidateEvent}. Registering who is registered already revises the contact, the same CV text again changes nothing,
 * who withdrew can only be erased, and erasure is final, for the id too.
 */
@NullMarked
package org.quayside.candidate;

import org.jspecify.annotations.NullMarked;
