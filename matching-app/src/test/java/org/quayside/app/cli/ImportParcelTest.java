package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportParcelTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_and_files_beside_it_become_one_zip_in_which_folders_keep_their_names() throws IOException {
        Path market = folder.resolve("market");
        file("market/cvs/ada.txt");
        file("market/.hidden/x.txt");
        Path one = file("a/jobs/cook.txt");
        Path other = file("b/jobs/cook.txt");
        ImportParcel parcel = ImportParcel.of(List.of(market, one, other));
        try (parcel; ZipFile zip = new ZipFile(parcel.file().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("market/cvs/ada.txt", "jobs/cook.txt", "2/jobs/cook.txt");
        }
        assertThat(parcel.file()).doesNotExist();
        assertThat(one).exists();
    }

    @Test
    void a_file_alone_goes_as_it_is_with_the_folder_before_it() throws IOException {
        Path cv = file("cvs/ada.txt");
        try (ImportParcel parcel = ImportParcel.of(List.of(cv))) {
            assertThat(parcel.file()).isEqualTo(cv);
            assertThat(parcel.name()).isEqualTo("cvs/ada.txt");
        }
        assertThat(cv).exists();
    }

    @Test
    void zips_and_tables_are_imports_of_their_own() throws IOException {
        Path zip = file("a.zip");
        Path table = file("b.CSV");
        Path lines = file("c.ndjson");
        Path cv = file("d.pdf");
        assertThat(ImportParcel.parcels(List.of(lines, zip, cv, table))).containsExactly(List.of(zip), List.of(table), List.of(lines, cv));
        assertThat(ImportParcel.parcels(List.of())).isEmpty();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }
}
