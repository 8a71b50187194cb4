package org.quayside.app.candidate;

import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.FileKind;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.intake.PlainText;
import org.springframework.stereotype.Component;

/**
 * Takes in CVs: PDF, DOCX, ODT, RTF, HTML, plain text, Markdown and JSON Resume. Used by the API and by the command line
 * alike. Thread-safe.
 */
@Component
public final class CvIntake {
    private final DocumentText documents;

    public CvIntake(DocumentText documents) {
        this.documents = documents;
    }

    /** @throws IntakeRefused with the reason, the file and what would be right */
    public CvFile read(String fileName, byte[] bytes) {
        FileKind kind = documents.kindOf(fileName, bytes);
        if (kind == FileKind.JSON) {
            return jsonResume(fileName, PlainText.decode(bytes));
        }
        return new CvFile(fileName, kind.mediaType(), documents.textOf(fileName, kind, bytes), null);
    }

    /** A JSON Resume (draft-07 schema); fields that it does not define are passed over. */
    public CvFile jsonResume(String fileName, String json) {
        JsonResume resume = new JsonResume(JsonObject.of(fileName, JsonObject.parse(fileName, json)));
        return new CvFile(fileName, FileKind.JSON.mediaType(), documents.cleaned(fileName, resume.text()), resume.contact());
    }
}
