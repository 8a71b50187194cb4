package org.quayside.app.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateDraft;
import org.quayside.app.candidate.CandidateJson;
import org.quayside.app.candidate.CvFile;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.candidate.Registration;
import org.quayside.app.imports.ImportRow.Content;
import org.quayside.app.imports.Taking.Kind;
import org.quayside.app.imports.Taking.Touched;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.organization.OrganizationJson;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.platform.Identities;
import org.quayside.app.vacancy.VacancyDraft;
import org.quayside.app.vacancy.VacancyIntake;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.candidate.TextDigest;
import org.quayside.fair.FairId;
import org.quayside.fair.StandCommand.JoinFair;
import org.quayside.fair.StandCommand.ShowVacancy;
import org.quayside.fair.StandId;
import org.quayside.fair.VisitCommand.RegisterVisit;
import org.quayside.fair.VisitId;
import org.quayside.fair.VisitWay;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationDetails;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.CloseReason;
import org.quayside.vacancy.VacancyCommand.PublishVacancy;
import org.quayside.vacancy.VacancyCommand.ReopenVacancy;
import org.quayside.vacancy.VacancyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns rows into commands, for one run. Every command is an upsert by external id; a row without one gets it from its content. */
final class RowReading {
    private static final int LONGEST_ID = 200;
    private static final String UNKNOWN_KIND = "may be an organisation, a vacancy or a candidate; say which: type=organizations, vacancies or candidates (--type on the command line)";

    /** What reading needs; the same for all runs. */
    record Tools(VacancyIntake vacancies, CvIntake cvs, CandidateJson candidates, DocumentText documents, Registration registration,
            Identities identities, OrganizationView organizations, VacancyView published) {}

    private final Tools tools;
    private final Employers employers;
    private final @Nullable FairId fair;

    RowReading(Tools tools, ImportOptions options) {
        this.tools = tools;
        this.employers = new Employers(tools.organizations(), tools.identities(), options.organization());
        this.fair = options.fair() == null ? null : new FairId(options.fair());
    }

    Employers employers() {
        return employers;
    }

    /** @throws IntakeRefused, IllegalArgumentException with why the row is refused */
    Taking read(ImportRow row) {
        return switch (row.content()) {
            case Content.Broken broken -> throw new IntakeRefused(Reason.INVALID_VALUE, row.place(), broken.reason());
            case Content.Json json -> json(row, json.node());
            case Content.WithCv line -> candidate(row.place(), CandidateRow.ofLine(row.place(), line.node()), tools.cvs().read(line.cvName(), line.cv()), null,
                    List.of());
            case Content.Document document -> document(row, document);
            case Content.Cells cells -> cells(row, cells);
        };
    }

    private Taking json(ImportRow row, JsonNode node) {
        ImportKind kind = row.kind() != null ? row.kind() : ofContent(row.place(), node);
        return switch (kind) {
            case ORGANIZATIONS -> organization(JsonObject.of(row.place(), node), List.of());
            case VACANCIES -> vacancy(tools.vacancies().json(row.place(), node.toString()), null, List.of());
            case CANDIDATES -> !node.path("cv").asString("").isEmpty() ? refused(row.place(), node.path("cv").asString())
                    : node.has("basics") ? resume(row.place(), node) : candidate(row.place(), CandidateRow.ofLine(row.place(), node), null, null, List.of());
        };
    }

    private static Taking refused(String place, String cv) {
        throw new IntakeRefused(Reason.INVALID_VALUE, place, "/cv", "is '%s', a file that was not sent: import the folder or a zip that holds both".formatted(cv));
    }

    private Taking resume(String place, JsonNode node) {
        return candidate(place, JsonNodeFactory.instance.objectNode(), tools.cvs().jsonResume(place, node.toString()), null, List.of());
    }

    private Taking cells(ImportRow row, Content.Cells cells) {
        List<String> remarks = new ArrayList<>();
        if (row.kind() == null) {
            throw new IllegalArgumentException(UNKNOWN_KIND);
        }
        return switch (row.kind()) {
            case ORGANIZATIONS -> {
                var json = JsonNodeFactory.instance.objectNode();
                cells.fields().forEach(json::put);
                yield organization(JsonObject.of(row.place(), json), remarks);
            }
            case VACANCIES -> {
                var posting = new VacancyCells(cells.fields(), remarks).posting(row.place(), cells.rest(), tools.documents());
                yield vacancy(new VacancyDraft(cells.fields().get("externalId"), null, cells.fields().get("organization"), posting), null, remarks);
            }
            case CANDIDATES -> candidate(row.place(), CandidateRow.ofCells(cells.fields(), cells.rest(), remarks), null, null, remarks);
        };
    }

    private Taking document(ImportRow row, Content.Document document) {
        String stem = document.name().substring(document.name().lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        if (row.kind() == ImportKind.VACANCIES) {
            VacancyDraft draft = tools.vacancies().read(document.name(), document.bytes());
            return vacancy(draft, stem, List.of());
        }
        if (row.kind() == ImportKind.CANDIDATES) {
            CvFile cv = tools.cvs().read(document.name().substring(document.name().lastIndexOf('/') + 1), document.bytes());
            var json = JsonNodeFactory.instance.objectNode();
            if (cv.contact() == null) {
                // Whose it is stands somewhere in the text; nobody knows for certain where, and a guess would be masked.
                json.put("name", "Unnamed");
            }
            return candidate(row.place(), json, cv, stem, List.of());
        }
        if (row.kind() == ImportKind.ORGANIZATIONS) {
            return organization(JsonObject.of(row.place(), JsonObject.parse(row.place(), new String(document.bytes(), StandardCharsets.UTF_8))), List.of());
        }
        throw new IllegalArgumentException("may be a CV or a vacancy; say which: type=candidates or vacancies (--type on the command line)");
    }

    private Taking organization(JsonObject json, List<String> remarks) {
        String externalId = json.string("externalId");
        OrganizationDetails details = OrganizationJson.details(json);
        json.refuseOthers();
        String id = externalId == null ? details.name() : externalId;
        OrganizationId organization = tools.identities().organization(id);
        // Known from here on: vacancies of the same batch name it.
        employers.learn(organization, details.name(), details.nameZh(), details.sector());
        List<Object> commands = new ArrayList<>(List.of(new RegisterOrganization(organization, id, details)));
        Touched target = new Touched(Kind.ORGANIZATION, organization.value());
        Set<Touched> touched = new LinkedHashSet<>(Set.of(target));
        join(organization, commands, touched);
        return new Taking(target, commands, touched, remarks);
    }

    private Taking vacancy(VacancyDraft draft, @Nullable String fileStem, List<String> remarks) {
        List<Object> commands = new ArrayList<>();
        boolean certain = draft.organizationName() != null && !draft.posting().text().contains(draft.organizationName());
        OrganizationId organization = employers.of(draft.organization(), draft.organizationName(), certain || fileStem == null, commands);
        Set<Touched> touched = new LinkedHashSet<>(Set.of(new Touched(Kind.ORGANIZATION, organization.value())));
        String externalId = draft.externalId() != null ? shortened(draft.externalId()) : fileStem != null ? shortened(fileStem)
                // The same work in another place is another vacancy.
                : "row-" + TextDigest.of(draft.posting().title() + "\n" + draft.posting().text() + "\n" + draft.posting().district()).documentId();
        VacancyId id = tools.identities().vacancy(organization, externalId);
        boolean undone = tools.published().find(id).filter(entry -> entry.closeReason() == CloseReason.IMPORT_UNDONE && entry.status() == VacancyView.Status.CLOSED).isPresent();
        if (undone) {
            commands.add(new ReopenVacancy(id, draft.posting().validThrough(), null));
        }
        commands.add(new PublishVacancy(id, externalId, organization, draft.posting().inSectorUnlessSaid(employers.sector(organization))));
        Touched target = new Touched(Kind.VACANCY, id.value());
        touched.add(target);
        if (fair != null) {
            join(organization, commands, touched);
            commands.add(new ShowVacancy(new StandId(fair, organization), id));
        }
        return new Taking(target, commands, touched, remarks);
    }

    private Taking candidate(String place, JsonNode json, @Nullable CvFile file, @Nullable String fileStem, List<String> remarks) {
        JsonObject read = JsonObject.of(place, json);
        CandidateDraft draft = tools.candidates().draft(read);
        read.refuseOthers();
        CvFile cv = file != null || draft.text() == null ? file : text(draft.text());
        Contact contact = draft.contact() != null ? draft.contact() : cv == null ? null : cv.contact();
        if (contact == null) {
            throw new IntakeRefused(Reason.MISSING_FIELD, place, "/name", "is missing, 1 to 200 characters are needed");
        }
        String externalId = draft.externalId() != null ? draft.externalId() : fileStem != null ? fileStem : contact.email() != null ? contact.email()
                : "row-" + TextDigest.of(contact.name() + "\n" + (cv == null ? "" : cv.text())).documentId();
        CandidateDraft named = new CandidateDraft(shortened(externalId), contact, draft.text(), draft.profile(), draft.hiddenFrom());
        CandidateId id = tools.identities().candidate(named.externalId());
        List<Object> commands = new ArrayList<>(tools.registration().commands(id, named, contact, cv));
        Touched target = new Touched(Kind.CANDIDATE, id.value());
        Set<Touched> touched = new LinkedHashSet<>(Set.of(target));
        if (fair != null) {
            VisitId visit = new VisitId(fair, id);
            commands.add(new RegisterVisit(visit, VisitWay.FED_IN));
            touched.add(new Touched(Kind.VISIT, visit.toString()));
        }
        return new Taking(target, commands, touched, remarks);
    }

    /** An address with everything that a search put behind it is longer than an id may be. */
    private static String shortened(String externalId) {
        return externalId.length() <= LONGEST_ID ? externalId : "long-" + TextDigest.of(externalId).documentId();
    }

    private CvFile text(String text) {
        CvFile cv = tools.cvs().read("cv.txt", text.getBytes(StandardCharsets.UTF_8));
        return new CvFile("", cv.mediaType(), cv.text(), cv.contact());
    }

    private void join(OrganizationId organization, List<Object> commands, Set<Touched> touched) {
        if (fair != null) {
            StandId stand = new StandId(fair, organization);
            commands.add(new JoinFair(stand));
            touched.add(new Touched(Kind.STAND, stand.toString()));
        }
    }

    private static ImportKind ofContent(String place, JsonNode json) {
        if (json.has("title") || json.has("@type")) {
            return ImportKind.VACANCIES;
        }
        for (String field : List.of("cv", "text", "wishes", "profile", "permit", "hiddenFrom", "basics", "email", "phone")) {
            if (json.has(field)) {
                return ImportKind.CANDIDATES;
            }
        }
        for (String field : List.of("nameZh", "sector", "website", "district")) {
            if (json.has(field)) {
                return ImportKind.ORGANIZATIONS;
            }
        }
        throw new IntakeRefused(Reason.INVALID_VALUE, place, UNKNOWN_KIND);
    }
}
