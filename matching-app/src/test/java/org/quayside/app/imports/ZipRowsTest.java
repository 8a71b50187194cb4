package org.quayside.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.vacancy.VacancyIntake;
import org.quayside.taxonomy.Taxonomy;

class ZipRowsTest {
    private static final int CANDIDATES = 20;
    private static final int CV_BYTES = 20_000;

    @TempDir
    Path folder;

    @Test
    void progress_follows_the_cvs_that_lines_name() throws IOException {
        SealedFile file = new SealedFile(folder.resolve("file"), new SecretKeySpec(new byte[32], "AES"));
        byte[] zip = zip();
        file.write(new ByteArrayInputStream(zip), Long.MAX_VALUE);
        ImportFile files = new ImportFile(new VacancyIntake(new DocumentText(), Taxonomy.builtIn()));
        try (ImportRows rows = files.open("fair.zip", file, new ImportOptions(null, "", null, false, Map.of())).rows()) {
            for (int row = 1; row <= CANDIDATES; row++) {
                assertThat(rows.next()).isNotNull();
                assertThat(rows.bytesRead() / (double) zip.length).as("after row %d", row).isBetween((row - 1) / (double) CANDIDATES, (row + 1) / (double) CANDIDATES);
            }
            assertThat(rows.next()).isNull();
            assertThat(rows.bytesRead() / (double) zip.length).isBetween(0.95, 1.0);
        }
    }

    /** Bytes by chance, which no compression makes less. */
    private static byte[] zip() throws IOException {
        Random random = new Random(7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < CANDIDATES; i++) {
                zip.putNextEntry(new ZipEntry("cvs/%d.pdf".formatted(i)));
                byte[] cv = new byte[CV_BYTES];
                random.nextBytes(cv);
                zip.write(cv);
                lines.append("{\"externalId\": \"%d\", \"cv\": \"%d.pdf\"}%n".formatted(i, i));
            }
            zip.putNextEntry(new ZipEntry("candidates.ndjson"));
            zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
