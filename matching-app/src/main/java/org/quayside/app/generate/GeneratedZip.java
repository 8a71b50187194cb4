package org.quayside.app.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a generated fair as a zip that an import takes. */
public final class GeneratedZip {
    private static final JsonMapper JSON = JsonMapper.shared();

    private GeneratedZip() {}

    public static void write(FairGenerator fair, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            zip.setLevel(1);
            lines(zip, "organizations.ndjson", fair.organizations(), fair::organization);
            lines(zip, "vacancies.ndjson", fair.vacancies(), fair::vacancy);
            lines(zip, "candidates.ndjson", fair.candidates(), fair::candidate);
        }
    }

    private static void lines(ZipOutputStream zip, String name, int count, IntFunction<Map<String, Object>> line) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < count; i++) {
            zip.write(JSON.writeValueAsBytes(line.apply(i)));
            zip.write('\n');
        }
        zip.closeEntry();
    }
}
