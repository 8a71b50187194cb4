package org.quayside.app.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quayside.application.ApplicationEvent.ApplicationDeclined;
import org.quayside.application.ApplicationEvent.CandidateHired;
import org.quayside.application.ApplicationEvent.CandidateInterviewed;
import org.quayside.application.ApplicationEvent.CandidateShortlisted;
import org.quayside.application.ApplicationEvent.ContactOpened;
import org.quayside.application.ApplicationEvent.InterestExpressed;
import org.quayside.application.ApplicationEvent.InterestWithdrawn;
import org.quayside.application.DeclineReason;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidateMerged;
import org.quayside.candidate.CandidateEvent.CandidatePaused;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateEvent.CandidateResumed;
import org.quayside.candidate.CandidateEvent.CandidateRetracted;
import org.quayside.candidate.CandidateEvent.CandidateUnmerged;
import org.quayside.candidate.CandidateEvent.CandidateWithdrawn;
import org.quayside.candidate.CandidateEvent.ContactRevised;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateEvent.OrganizationHidden;
import org.quayside.candidate.CandidateEvent.OrganizationUnhidden;
import org.quayside.candidate.CandidateEvent.ProfileRevised;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.candidate.DeclaredSkill;
import org.quayside.candidate.Permit;
import org.quayside.candidate.SalaryWish;
import org.quayside.fair.FairEvent.FairClosed;
import org.quayside.fair.FairEvent.FairOpened;
import org.quayside.fair.FairEvent.FairReopened;
import org.quayside.fair.FairEvent.FairRevised;
import org.quayside.fair.FairId;
import org.quayside.fair.StandEvent.FairJoined;
import org.quayside.fair.StandEvent.FairLeft;
import org.quayside.fair.StandEvent.VacancyShown;
import org.quayside.fair.StandEvent.VacancyTakenDown;
import org.quayside.fair.VisitEvent.VisitCancelled;
import org.quayside.fair.VisitEvent.VisitRegistered;
import org.quayside.fair.VisitWay;
import org.quayside.organization.OrganizationEvent.OrganizationRegistered;
import org.quayside.organization.OrganizationEvent.OrganizationRevised;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.DisableReason;
import org.quayside.subscription.EventFilter;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionEvent.SecretRotated;
import org.quayside.subscription.SubscriptionEvent.SubscriptionChanged;
import org.quayside.subscription.SubscriptionEvent.SubscriptionCreated;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDeleted;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDisabled;
import org.quayside.subscription.SubscriptionEvent.SubscriptionPaused;
import org.quayside.subscription.SubscriptionEvent.SubscriptionResumed;
import org.quayside.subscription.SubscriptionId;
import org.quayside.subscription.Visibility;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.CloseReason;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.Salary;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.VacancyEvent.VacancyClosed;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyEvent.VacancyPublished;
import org.quayside.vacancy.VacancyEvent.VacancyReopened;
import org.quayside.vacancy.VacancyEvent.VacancyRevised;
import org.quayside.vacancy.VacancyId;
import org.quayside.vacancy.WorkMode;

/** One event of every type, with every component set. */
final class EventExamples {
    private static final CandidateId CANDIDATE = new CandidateId("6e0c8d2a-7d1f-8c44-9a53-0d5f3f6b1c21");
    private static final CandidateId OTHER = new CandidateId("0b51c7fe-8d34-8a16-b02c-93d5e1a47f60");
    private static final OrganizationId ORGANIZATION = new OrganizationId("b7f6a4de-32c5-8e19-a1d0-94e2f7c05a38");
    private static final FairId FAIR = new FairId("5d0e7b1c-94a2-8f60-8c3d-71f2a6e90b14");
    private static final VacancyId VACANCY = new VacancyId("1f94c0e3-5a6b-8d27-b8fe-6c2d90a71e45");
    private static final SkillId JAVA = new SkillId("java");
    private static final SkillId KOTLIN = new SkillId("kotlin");
    private static final SkillId PYTHON = new SkillId("python");
    private static final Instant END = Instant.parse("2026-03-31T15:59:59Z");
    private static final Contact CONTACT = new Contact("Julia Wong", "julia.wong@example.org", "+852 5550 1234");

    private static final SubscriptionId SUBSCRIPTION = new SubscriptionId("0d1f6a52-93b1-8e0c-a6f4-2b7c8d9e0f13");
    private static final EventFilter FILTER = new EventFilter(List.of("org.quayside.match.found"), List.of(Sector.EDUCATION_TECHNOLOGY),
            List.of(ORGANIZATION), List.of(VACANCY), List.of(CANDIDATE), List.of(FAIR), 6_000);

    static final List<Object> ALL = List.of(
            new ApplicationDeclined(CANDIDATE, VACANCY, ORGANIZATION, DeclineReason.EXPERIENCE, "Please apply again in two years."),
            new CandidateHired(CANDIDATE, VACANCY, ORGANIZATION),
            new CandidateInterviewed(CANDIDATE, VACANCY, ORGANIZATION),
            new CandidateShortlisted(CANDIDATE, VACANCY, ORGANIZATION),
            new ContactOpened(CANDIDATE, VACANCY, ORGANIZATION),
            new InterestExpressed(CANDIDATE, VACANCY, ORGANIZATION),
            new InterestWithdrawn(CANDIDATE, VACANCY, ORGANIZATION),
            new CandidateErased(CANDIDATE),
            new CandidateMerged(CANDIDATE, OTHER),
            new CandidatePaused(CANDIDATE),
            new CandidateRegistered(CANDIDATE, "fair-2025-0417", CONTACT),
            new CandidateResumed(CANDIDATE),
            new CandidateRetracted(CANDIDATE),
            new CandidateUnmerged(CANDIDATE),
            new CandidateWithdrawn(CANDIDATE),
            new ContactRevised(CANDIDATE, CONTACT),
            new CvSubmitted(CANDIDATE, "9b74c9897bac770f", "julia-wong.pdf", "application/pdf",
                    "Julia Wong\nData engineer, 六年經驗\nPython, SQL, Airflow",
                    "9b74c9897bac770ffc029102a200c5de7a52d1c8b1f3e9d05c6b7a8940213f6e", LocalDate.of(2026, 1, 15)),
            new OrganizationHidden(CANDIDATE, ORGANIZATION),
            new OrganizationUnhidden(CANDIDATE, ORGANIZATION),
            new ProfileRevised(CANDIDATE, profile()),
            new FairOpened(FAIR, "careers-2025", "Careers and AI Fair", "人工智能職業博覽", "Hong Kong Convention and Exhibition Centre",
                    LocalDate.of(2025, 4, 26), LocalDate.of(2025, 4, 27)),
            new FairRevised(FAIR, "Careers and AI Fair 2025", null, "Cyberport", LocalDate.of(2025, 5, 3), LocalDate.of(2025, 5, 4)),
            new FairClosed(FAIR),
            new FairReopened(FAIR),
            new FairJoined(FAIR, ORGANIZATION),
            new FairLeft(FAIR, ORGANIZATION),
            new VacancyShown(FAIR, ORGANIZATION, VACANCY),
            new VacancyTakenDown(FAIR, ORGANIZATION, VACANCY),
            new VisitCancelled(FAIR, CANDIDATE),
            new VisitRegistered(FAIR, CANDIDATE, VisitWay.LINK),
            new OrganizationRegistered(ORGANIZATION, "org-017", "Harbour Learning", "海港學習", Sector.EDUCATION_TECHNOLOGY,
                    "https://harbour-learning.example.org", "Kwun Tong", null),
            new OrganizationRevised(ORGANIZATION, "Harbour Learning Group", "海港學習集團", Sector.ARTIFICIAL_INTELLIGENCE,
                    "https://harbour-learning.example.org", "Sha Tin", "talent@harbour-learning.example.org"),
            new SecretRotated(SUBSCRIPTION, "c2VhbGVkIHRvbw==", END),
            new SubscriptionChanged(SUBSCRIPTION, "https://ats.example.org/hooks", "Our system", FILTER, new DeliveryTerms(true, 1, 20)),
            new SubscriptionCreated(SUBSCRIPTION, "ats-of-harbour", new Visibility(false, List.of(ORGANIZATION)),
                    "https://ats.example.org/hooks", "Our system", FILTER, new DeliveryTerms(false, 16, 20), Signature.HMAC_SHA256, "c2VhbGVk",
                    4711),
            new SubscriptionDeleted(SUBSCRIPTION),
            new SubscriptionDisabled(SUBSCRIPTION, DisableReason.FAILING, "no success since 2026-01-02T03:04:05Z; at last: answered 500"),
            new SubscriptionPaused(SUBSCRIPTION),
            new SubscriptionResumed(SUBSCRIPTION),
            new EngineActivated("x1-3fa2b91c-s1-e1", 1, 240, Map.of(JAVA, 12, PYTHON, 96)),
            new VacancyClosed(VACANCY, CloseReason.FILLED, "Filled at the fair."),
            new VacancyExpired(VACANCY, END),
            new VacancyPublished(VACANCY, "req-2025-88", ORGANIZATION, posting("AI engineer")),
            new VacancyReopened(VACANCY, END),
            new VacancyRevised(VACANCY, posting("Senior AI engineer")));

    private EventExamples() {}

    private static DeclaredProfile profile() {
        return new DeclaredProfile(new SalaryWish(32_000, "HKD", Period.MONTH), true, Set.of("Kwun Tong", "Sha Tin"),
                Set.of(WorkMode.HYBRID, WorkMode.REMOTE), Set.of(Sector.EDUCATION_TECHNOLOGY, Sector.FINANCE),
                Set.of(EmploymentType.CONTRACT, EmploymentType.FULL_TIME), Seniority.MIDDLE, Permit.PERMANENT_RESIDENT, 60,
                List.of(new DeclaredSkill(PYTHON, 55), new DeclaredSkill(JAVA, null)),
                List.of(new DeclaredLanguage("yue", LanguageLevel.C2), new DeclaredLanguage("en", LanguageLevel.C1)));
    }

    private static Posting posting(String title) {
        return new Posting(title, "We teach machines to teach.\n我們正在招聘。", "en", Sector.EDUCATION_TECHNOLOGY, EmploymentType.FULL_TIME,
                WorkMode.HYBRID, "Kwun Tong", new Salary(24_000L, 31_000L, "HKD", Period.MONTH), Seniority.JUNIOR, 20,
                List.of(new SkillRequirement(List.of(JAVA, KOTLIN), Importance.REQUIRED, 20, true),
                        new SkillRequirement(List.of(PYTHON), Importance.PREFERRED, null, false)),
                List.of(new LanguageRequirement("en", LanguageLevel.B2)), List.of(new SkillId("cold-calling")), true, END, 5_500,
                new FitWeights(80, 10, 10, 0));
    }
}
