package org.quayside.fair;

import org.quayside.candidate.CandidateId;

/** What can happen to a candidate's visit to a fair. */
public sealed interface VisitEvent {
    FairId fairId();

    CandidateId candidateId();

    record VisitRegistered(FairId fairId, CandidateId candidateId, VisitWay way) implements VisitEvent {}

    record VisitCancelled(FairId fairId, CandidateId candidateId) implements VisitEvent {}
}
