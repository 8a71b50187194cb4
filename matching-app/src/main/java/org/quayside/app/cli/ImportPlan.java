package org.quayside.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.cli.ImportItem.Kind;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.intake.PlainText;
import tools.jackson.databind.JsonNode;

/**
 * What the files and folders on the command line hold.
 *
 * <p>A folder in the layout of the sample market holds {@code organizations.ndjson}, {@code candidates.ndjson}, {@code vacancies/} and
 * {@code cvs/}, each of them optional; CVs that {@code candidates.ndjson} names are taken with what it says about them. Any other folder
 * or file is a document, of the kind that {@code --type} says, or NDJSON.
 */
final class ImportPlan {
    private final ImportForms forms;
    private final @Nullable Kind type;
    private final List<ImportItem> items = new ArrayList<>();

    ImportPlan(ImportForms forms, @Nullable Kind type) {
        this.forms = forms;
        this.type = type;
    }

    /** In the order of import. */
    List<ImportItem> items() {
        return items.stream().sorted(Comparator.comparing(ImportItem::kind)).toList();
    }

    void add(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (isNdjson(path)) {
            addLines(path, kindOf(path));
        } else {
            addDocument(new Folder(parent(path)), path, type);
        }
    }

    private void addFolder(Path folder) {
        boolean market = false;
        for (Kind kind : Kind.values()) {
            Path lines = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".ndjson");
            if (Files.isRegularFile(lines)) {
                addLines(lines, kind);
                market = true;
            }
        }
        Path vacancies = folder.resolve("vacancies");
        Path cvs = folder.resolve("cvs");
        market |= Files.isDirectory(vacancies) || Files.isDirectory(cvs);
        if (Files.isDirectory(vacancies)) {
            addDocuments(vacancies, Kind.VACANCIES);
        }
        if (Files.isDirectory(cvs)) {
            addDocuments(cvs, Kind.CANDIDATES);
        }
        if (!market) {
            addDocuments(folder, type != null ? type : byName(folder));
        }
    }

    private void addDocuments(Path path, @Nullable Kind kind) {
        Folder folder = new Folder(path);
        for (Path file : folder.files()) {
            if (isNdjson(file)) {
                addLines(file, kind);
            } else {
                addDocument(folder, file, kind);
            }
        }
    }

    private void addDocument(Folder folder, Path file, @Nullable Kind kind) {
        String name = folder.nameOf(file);
        switch (kind == null ? byName(file) : kind) {
            case VACANCIES -> items.add(new ImportItem(Kind.VACANCIES, name, () -> forms.vacancy(name, file)));
            case CANDIDATES -> {
                if (!forms.named(file)) {
                    items.add(new ImportItem(Kind.CANDIDATES, name, () -> forms.cv(name, file)));
                }
            }
            case ORGANIZATIONS -> items.add(new ImportItem(Kind.ORGANIZATIONS, name, () -> forms.organization(JsonObject.parse(name, text(name, file)))));
            case null -> items.add(new ImportItem(Kind.CANDIDATES, name, () -> {
                throw new IntakeRefused(Reason.UNSUPPORTED_TYPE, name, "may be a CV or a vacancy; say which with --type candidates or --type vacancies");
            }));
        }
    }

    private void addLines(Path file, @Nullable Kind kind) {
        String name = String.valueOf(file.getFileName());
        int number = 0;
        for (String line : text(name, file).split("\\R")) {
            number++;
            if (!line.isBlank()) {
                addLine(file, name + ":" + number, line, kind);
            }
        }
    }

    private void addLine(Path file, String name, String line, @Nullable Kind kind) {
        try {
            JsonNode json = JsonObject.parse(name, line);
            Kind found = kind != null ? kind : ofContent(name, json);
            if (found == Kind.CANDIDATES) {
                forms.noteCv(parent(file), json);
            }
            items.add(new ImportItem(found, name, () -> switch (found) {
                case ORGANIZATIONS -> forms.organization(json);
                case VACANCIES -> forms.vacancy(name, json);
                case CANDIDATES -> forms.candidate(name, parent(file), json);
            }));
        } catch (IntakeRefused refused) {
            items.add(new ImportItem(kind == null ? Kind.CANDIDATES : kind, name, () -> {
                throw refused;
            }));
        }
    }

    private static Kind ofContent(String name, JsonNode json) {
        if (json.has("title") || json.has("@type")) {
            return Kind.VACANCIES;
        }
        for (String field : List.of("cv", "text", "wishes", "profile", "permit", "hiddenFrom", "basics")) {
            if (json.has(field)) {
                return Kind.CANDIDATES;
            }
        }
        for (String field : List.of("nameZh", "sector", "website", "district")) {
            if (json.has(field)) {
                return Kind.ORGANIZATIONS;
            }
        }
        throw new IntakeRefused(Reason.INVALID_VALUE, name, "may be anything; say which with --type organizations, vacancies or candidates");
    }

    /** {@code candidates-may.ndjson}, {@code cvs/}: the name may tell. */
    private static @Nullable Kind byName(Path path) {
        String name = String.valueOf(path.toAbsolutePath().getFileName()).toLowerCase(Locale.ROOT);
        Path folder = path.toAbsolutePath().getParent();
        Kind here = name.startsWith("organi") ? Kind.ORGANIZATIONS
                : name.startsWith("vacanc") || name.startsWith("job") || name.startsWith("posting") || name.endsWith(".jsonld") ? Kind.VACANCIES
                : name.startsWith("cv") || name.startsWith("resume") || name.startsWith("candidate") ? Kind.CANDIDATES : null;
        return here != null || folder == null || folder.getFileName() == null || !Files.isRegularFile(path) ? here : byName(folder);
    }

    private @Nullable Kind kindOf(Path ndjson) {
        return type != null ? type : byName(ndjson);
    }

    private static boolean isNdjson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ndjson|jsonl)");
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static String text(String name, Path file) {
        try {
            return PlainText.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new EnvironmentProblem("cannot read %s: %s".formatted(name, e.getMessage()));
        }
    }
}
