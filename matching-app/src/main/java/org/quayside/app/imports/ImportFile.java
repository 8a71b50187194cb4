package org.quayside.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportRow.Content.Document;
import org.quayside.app.imports.ImportRow.Content.Json;
import org.quayside.app.intake.FileEncoding;
import org.quayside.app.intake.IntakeLimits;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.intake.PlainText;
import org.quayside.app.vacancy.VacancyIntake;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Recognises what a file is, by its content first and its name second, and opens it as rows. */
@Component
final class ImportFile {
    private static final int HEAD = 64 * 1024;

    private final VacancyIntake vacancies;

    ImportFile(VacancyIntake vacancies) {
        this.vacancies = vacancies;
    }

    /**
     * A file that was opened.
     *
     * @param encoding null: the format says it by itself
     * @param mapping null: there are no columns
     */
    record Opened(String form, @Nullable String encoding, @Nullable ColumnMapping mapping, ImportRows rows) {}

    /** @throws IllegalArgumentException, IntakeRefused with why this cannot be imported at all */
    Opened open(String name, SealedFile file, ImportOptions options) throws IOException {
        ImportKind kind = options.type() != null ? options.type() : ImportKind.ofName(name);
        byte[] head = head(file::stream);
        if (head.length == 0) {
            throw new IntakeRefused(Reason.EMPTY, name, "is empty: 0 bytes");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && !lower.matches(".*\\.(docx|odt)")) {
            return new Opened("ZIP", null, null, new ZipRows(name, file, options, this));
        }
        if (!isText(head)) {
            return new Opened("DOCUMENT", null, null, document(name, kind, bytes(name, file)));
        }
        Charset charset = FileEncoding.of(file::stream);
        String start = new String(head, charset).replace("\uFEFF", "").stripLeading();
        if (lower.matches(".*\\.(csv|tsv)") || looksLikeTable(start, lower)) {
            TableRows rows = new TableRows(name, options, kind, file.stream(), charset, separator(start));
            return new Opened("TABLE", charset.name(), rows.mapping(), rows);
        }
        if (start.startsWith("{") && (lower.matches(".*\\.(ndjson|jsonl)") || isLines(start))) {
            return new Opened("NDJSON", charset.name(), null, new LineRows(name, kind, file.stream(), charset));
        }
        String form = start.startsWith("<") ? isHtml(start) ? "HTML" : "FEED" : start.startsWith("{") || start.startsWith("[") ? "JSON" : "DOCUMENT";
        return new Opened(form, charset.name(), null, document(name, kind, bytes(name, file)));
    }

    /** NDJSON or a table that is part of a zip. */
    ImportRows table(String name, @Nullable ImportKind kind, ImportOptions options, FileEncoding.Opening opening) throws IOException {
        byte[] head = head(opening);
        Charset charset = PlainText.charsetOf(head);
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(ndjson|jsonl)")) {
            return new LineRows(name, kind, opening.open(), charset);
        }
        return new TableRows(name, options, kind, opening.open(), charset, separator(new String(head, charset)));
    }

    /** One file that fits into memory: a page or a list of postings, a feed, or a document of its own. */
    ImportRows document(String name, @Nullable ImportKind kind, byte[] bytes) {
        return new ListedRows(rows(name, kind, bytes), bytes.length);
    }

    private List<ImportRow> rows(String name, @Nullable ImportKind kind, byte[] bytes) {
        try {
            if (!isText(bytes)) {
                return List.of(new ImportRow(name, kind, new Document(name, bytes)));
            }
            String start = PlainText.decode(bytes.length > HEAD ? java.util.Arrays.copyOf(bytes, HEAD) : bytes).stripLeading();
            if (start.startsWith("<") && !isHtml(start)) {
                return FeedRows.read(name, bytes);
            }
            if (start.startsWith("<") && kind != ImportKind.CANDIDATES) {
                return postings(name, vacancies.postingsInPage(name, bytes), bytes, kind);
            }
            if (start.startsWith("[") || start.startsWith("{")) {
                JsonNode json = JsonObject.parse(name, PlainText.decode(bytes));
                List<JsonNode> postings = VacancyIntake.postingsIn(json);
                return !postings.isEmpty() ? postings(name, postings, bytes, kind) : json.isArray() ? elements(name, json, kind)
                        : List.of(new ImportRow(name, kind, new Document(name, bytes)));
            }
        } catch (IntakeRefused refused) {
            return List.of(new ImportRow(name, kind, new ImportRow.Content.Broken(refused.problem())));
        }
        return List.of(new ImportRow(name, kind, new Document(name, bytes)));
    }

    private static List<ImportRow> postings(String name, List<JsonNode> postings, byte[] bytes, @Nullable ImportKind kind) {
        if (postings.size() <= 1) {
            return List.of(new ImportRow(name, postings.isEmpty() ? kind : ImportKind.VACANCIES, new Document(name, bytes)));
        }
        List<ImportRow> rows = new ArrayList<>();
        postings.forEach(posting -> rows.add(new ImportRow(name + "#" + (rows.size() + 1), ImportKind.VACANCIES, new Json(posting))));
        return rows;
    }

    private static List<ImportRow> elements(String name, JsonNode list, @Nullable ImportKind kind) {
        List<ImportRow> rows = new ArrayList<>();
        list.forEach(element -> rows.add(new ImportRow(name + "#" + (rows.size() + 1), kind, new Json(element))));
        return rows;
    }

    private static byte[] head(FileEncoding.Opening file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(HEAD);
        }
    }

    private static byte[] bytes(String name, SealedFile file) throws IOException {
        if (file.size() > IntakeLimits.DEFAULT.bytes()) {
            throw new IntakeRefused(Reason.TOO_LARGE, name, "has %,d bytes; a single document may have %,d, only tables, NDJSON and zips more"
                    .formatted(file.size(), IntakeLimits.DEFAULT.bytes()));
        }
        try (InputStream in = file.stream()) {
            return in.readAllBytes();
        }
    }

    private static boolean isText(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), java.nio.charset.StandardCharsets.ISO_8859_1);
        return !head.contains("%PDF-") && !head.startsWith("PK") && !head.startsWith("\u00d0\u00cf\u0011\u00e0") && PlainText.looksLikeText(bytes);
    }

    private static boolean isHtml(String start) {
        String head = start.substring(0, Math.min(start.length(), 2_000)).toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.contains("<html") || head.startsWith("<head") || head.startsWith("<body") || head.startsWith("<script");
    }

    /** A complete object on the first line, and another behind it. */
    private static boolean isLines(String start) {
        List<String> lines = start.lines().filter(line -> !line.isBlank()).limit(3).toList();
        return lines.size() > 1 && lines.get(0).strip().endsWith("}") && lines.get(1).stripLeading().startsWith("{");
    }

    /** Text with several columns in a first line that names some of ours; CVs and advertisements have none. */
    private static boolean looksLikeTable(String start, String name) {
        String header = start.lines().findFirst().orElse("");
        return !name.matches(".*\\.(md|markdown|html?|json|jsonld|xml|rss|atom)") && !start.startsWith("{") && !start.startsWith("<")
                && header.split("[,;\\t]").length >= 3 && header.length() < 2_000 && !header.matches(".*[.!?。]\\s*$")
                && header.toLowerCase(Locale.ROOT).matches("(.*[,;\\t\"])?(title|job title|name|company|職位|公司|姓名|position)\"?([,;\\t].*)?");
    }

    private static char separator(String start) {
        String header = start.lines().findFirst().orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t', '|'}) {
            best = count(header, c) > count(header, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
