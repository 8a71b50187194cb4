package org.quayside.candidate;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;
import org.quayside.organization.OrganizationId;

/** What can be asked of a candidate. {@code expectedVersion}: the version the caller has read; null: whatever it is. */
public sealed interface CandidateCommand {
    CandidateId candidateId();

    /** Registers, or revises the contact of who is registered already. */
    record RegisterCandidate(@TargetAggregateIdentifier CandidateId candidateId, String externalId, Contact contact)
            implements CandidateCommand {
        public RegisterCandidate {
            Checks.line("externalId", externalId, 200);
        }
    }

    record ReviseContact(@TargetAggregateIdentifier CandidateId candidateId, Contact contact, @Nullable Long expectedVersion)
            implements CandidateCommand {}

    /**
     * @param mediaType of the file that the text was taken from
     * @param submittedOn the day that recency is counted from
     */
    record SubmitCv(
            @TargetAggregateIdentifier CandidateId candidateId, @Nullable String fileName, String mediaType, String text,
            LocalDate submittedOn, @Nullable Long expectedVersion)
            implements CandidateCommand {
        /** Longest text of a CV, in characters: more than 100,000 words. */
        public static final int LONGEST_TEXT = 1_000_000;

        public SubmitCv {
            Checks.optionalLine("fileName", fileName, 255);
            Checks.line("mediaType", mediaType, 255);
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                int length = text.strip().length();
                throw new IllegalArgumentException("text has %,d characters, 1 to %,d are allowed".formatted(length, LONGEST_TEXT));
            }
        }
    }

    record ReviseProfile(@TargetAggregateIdentifier CandidateId candidateId, DeclaredProfile declared, @Nullable Long expectedVersion)
            implements CandidateCommand {}

    /** Keeps the candidate invisible to an organisation, such as the present employer. */
    record HideFromOrganization(@TargetAggregateIdentifier CandidateId candidateId, OrganizationId organizationId)
            implements CandidateCommand {}

    record UnhideFromOrganization(@TargetAggregateIdentifier CandidateId candidateId, OrganizationId organizationId)
            implements CandidateCommand {}

    /** Off all lists until resumed. */
    record PauseCandidate(@TargetAggregateIdentifier CandidateId candidateId) implements CandidateCommand {}

    record ResumeCandidate(@TargetAggregateIdentifier CandidateId candidateId) implements CandidateCommand {}

    /** Off all lists for good; what is stored stays until erased. */
    record WithdrawCandidate(@TargetAggregateIdentifier CandidateId candidateId) implements CandidateCommand {}

    /** Takes a mistaken registration back. */
    record RetractCandidate(@TargetAggregateIdentifier CandidateId candidateId) implements CandidateCommand {}

    /** Says that this is the same person as another candidate, who stays. Nothing is copied, so that it can be undone. */
    record MergeCandidate(@TargetAggregateIdentifier CandidateId candidateId, CandidateId into) implements CandidateCommand {
        public MergeCandidate {
            if (candidateId.equals(into)) {
                throw new IllegalArgumentException("into is '%s', which is this candidate; name another".formatted(into));
            }
        }
    }

    record UnmergeCandidate(@TargetAggregateIdentifier CandidateId candidateId) implements CandidateCommand {}

    /** Changes nothing; refused unless the candidate can be worked with. */
    record RequireCandidate(@TargetAggregateIdentifier CandidateId candidateId) implements CandidateCommand {}

    record EraseCandidate(@TargetAggregateIdentifier CandidateId candidateId) implements CandidateCommand {}
}
