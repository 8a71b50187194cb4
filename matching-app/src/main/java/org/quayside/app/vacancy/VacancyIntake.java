package org.quayside.app.vacancy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.FileKind;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.intake.PlainText;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Posting;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes in vacancies: Quayside's JSON, schema.org JobPosting as JSON-LD (also inside an HTML page), and free text in any
 * kind of document that a CV may have. Used by the API and by the command line alike. Thread-safe.
 */
@Component
public final class VacancyIntake {
    private final DocumentText documents;
    private final Taxonomy taxonomy;
    private final FreeTextTitles titles;

    public VacancyIntake(DocumentText documents, Taxonomy taxonomy) {
        this.documents = documents;
        this.taxonomy = taxonomy;
        titles = new FreeTextTitles(taxonomy);
    }

    /** @throws IntakeRefused with the reason, the file, the pointer where there is one, and what would be right */
    public VacancyDraft read(String fileName, byte[] bytes) {
        FileKind kind = documents.kindOf(fileName, bytes);
        return switch (kind) {
            case JSON -> json(fileName, PlainText.decode(bytes));
            case HTML -> html(fileName, bytes);
            case PDF, DOCX, ODT, RTF, MARKDOWN, TEXT -> freeText(fileName, documents.textOf(fileName, kind, bytes));
        };
    }

    /** Either of the two JSON forms: a document with {@code @type} is JSON-LD. */
    public VacancyDraft json(String fileName, String json) {
        JsonNode document = JsonObject.parse(fileName, json);
        if (document.isArray() || document.has("@type") || document.has("@graph") || document.has("@context")) {
            return JobPosting.onlyOne(fileName, JobPosting.findIn(document)).draft(documents);
        }
        return vacancy(fileName, document);
    }

    /** Quayside's own form, already parsed. */
    public VacancyDraft vacancy(String fileName, JsonNode document) {
        return new VacancyJson(JsonObject.of(fileName, document), taxonomy, documents).draft();
    }

    /** The JobPosting in a page, as it stands there; null: the page has none and is free text. */
    public @Nullable JsonNode postingInPage(String fileName, byte[] page) {
        List<JsonNode> postings = HtmlPage.jobPostings(fileName, page);
        if (postings.size() > 1) {
            JobPosting.onlyOne(fileName, postings);
        }
        return postings.isEmpty() ? null : postings.getFirst();
    }

    /** All JobPostings in a page, none if it is free text. */
    public List<JsonNode> postingsInPage(String fileName, byte[] page) {
        return HtmlPage.jobPostings(fileName, page);
    }

    /** All JobPostings of a document, in lists and graphs too. */
    public static List<JsonNode> postingsIn(JsonNode document) {
        return JobPosting.findIn(document);
    }

    /** A fragment of HTML as lines of text. */
    public static String plain(String html) {
        return HtmlPage.textOf(html);
    }

    private VacancyDraft html(String fileName, byte[] bytes) {
        JsonNode posting = postingInPage(fileName, bytes);
        return posting == null
                ? freeText(fileName, documents.textOf(fileName, FileKind.HTML, bytes))
                : JobPosting.onlyOne(fileName, List.of(posting)).draft(documents);
    }

    /** The title stands in one of the first lines, most often the first; the organisation before or behind it. */
    public VacancyDraft freeText(String fileName, String rawText) {
        String text = documents.cleaned(fileName, rawText);
        FreeTextTitles.Found found = titles.find(text.lines().filter(l -> !l.isBlank()).toList());
        String title = found.title();
        return new VacancyDraft(null, null, found.organization(), bare(title.length() <= 300 ? title : title.substring(0, 300), text));
    }

    private static Posting bare(String title, String text) {
        return new Posting(title, text, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), null, null, null, null);
    }
}
