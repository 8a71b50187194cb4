package org.quayside.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quayside.app.intake.IntakeRefused.Reason;

class DocumentTextTest {
    private static final DocumentText DOCUMENTS = new DocumentText();

    @AfterAll
    static void end() {
        DOCUMENTS.close();
    }

    private static String text(String file, byte[] bytes) {
        return DOCUMENTS.textOf(file, DOCUMENTS.kindOf(file, bytes), bytes);
    }

    private static IntakeRefused refusal(String file, byte[] bytes) {
        IntakeRefused refused = catchThrowableOfType(IntakeRefused.class, () -> text(file, bytes));
        assertThat(refused).as("refusal of " + file).isNotNull();
        assertThat(refused).hasMessageStartingWith(file + ": ");
        return refused;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void each_kind_of_document_becomes_its_text() throws Exception {
        assertThat(text("cv.pdf", Documents.pdf("Python since 2019\nand SQL"))).isEqualTo("Python since 2019\nand SQL");
        assertThat(text("cv.docx", Documents.docx("Python", "課程設計"))).isEqualTo("Python\n課程設計");
        assertThat(text("cv.odt", Documents.odt("Python", "課程設計"))).isEqualTo("Python\n課程設計");
        assertThat(text("cv.rtf", utf8("{\\rtf1\\ansi Python\\par and {\\b SQL}}"))).isEqualTo("Python\nand SQL");
        assertThat(text("cv.md", utf8("# Skills\n\n\n\n* Python\r\n* SQL "))).isEqualTo("# Skills\n\n* Python\n* SQL");
        assertThat(text("cv.html", utf8("<!DOCTYPE html><html><head><title>t</title><script>alert('x')</script></head><body><p>Python</p><ul><li>SQL</li></ul></body></html>")))
                .contains("Python").contains("- SQL").doesNotContain("alert");
    }

    @Test
    void the_content_tells_the_kind_and_not_the_name() throws Exception {
        assertThat(text("cv.txt", Documents.pdf("Python"))).isEqualTo("Python");
        assertThat(text("cv.pdf", Documents.docx("Python"))).isEqualTo("Python");
        assertThat(text("cv.docx", utf8("Python"))).isEqualTo("Python");
    }

    @Test
    void an_empty_file_a_file_without_text_and_a_scan_are_refused() throws Exception {
        assertThat(refusal("cv.txt", new byte[0]).reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal("cv.txt", utf8(" \n\t ")).reason()).isEqualTo(Reason.NO_TEXT);
        assertThat(refusal("scan.pdf", Documents.pdf("", "")).reason()).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void a_password_is_asked_to_be_taken_off() throws Exception {
        assertThat(refusal("cv.pdf", Documents.encryptedPdf("secret", "Python")).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(refusal("cv.docx", Documents.encryptedDocx("secret", "Python")).reason()).isEqualTo(Reason.ENCRYPTED);
        byte[] odt = Documents.zip(Map.of("mimetype", utf8("application/vnd.oasis.opendocument.text"), "content.xml", new byte[] {1, 2, 3},
                "META-INF/manifest.xml", utf8("<manifest:encryption-data/>")));
        assertThat(refusal("cv.odt", odt).reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_pdf_that_only_forbids_printing_is_read() throws Exception {
        assertThat(text("cv.pdf", Documents.encryptedPdf("", "Python"))).isEqualTo("Python");
    }

    @Test
    void broken_documents_are_refused_as_damaged() throws Exception {
        byte[] docx = Documents.docx("Python".repeat(500));
        assertThat(refusal("cv.docx", Arrays.copyOf(docx, docx.length / 2)).reason()).isIn(Reason.DAMAGED, Reason.UNSUPPORTED_TYPE);
        assertThat(refusal("cv.pdf", utf8("%PDF-1.7\nnothing of the kind")).reason()).isEqualTo(Reason.DAMAGED);
        byte[] hollow = Documents.zip(Map.of("[Content_Types].xml", utf8("<Types/>"), "word/document.xml", utf8("<w:document")));
        assertThat(refusal("cv.docx", hollow).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void what_is_no_document_is_named() throws Exception {
        assertThat(refusal("me.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'}).problem()).contains("image/png");
        assertThat(refusal("cvs.zip", Documents.zip(Map.of("a.txt", utf8("Python")))).problem()).contains("a zip archive");
        assertThat(refusal("cv.xlsx", Documents.zip(Map.of("xl/workbook.xml", utf8("<x/>")))).problem()).contains("a spreadsheet");
        assertThat(refusal("cv.txt", new byte[500]).reason()).isEqualTo(Reason.UNSUPPORTED_TYPE);
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);
        assertThat(refusal("cv.txt", noise).problem()).startsWith("is called text, but most of it is none; send PDF, ");
        assertThat(refusal("cv.pdf", noise).problem()).startsWith("has the name of application/pdf, but its content is something else; send PDF, ");
    }

    @Test
    void macros_are_neither_run_nor_read() throws Exception {
        assertThat(text("cv.docm", Documents.docm("Python and SQL", "Sub AutoOpen() Shell \"calc\""))).isEqualTo("Python and SQL");
    }

    @Test
    void what_is_too_much_is_refused_with_the_figures() throws Exception {
        assertThat(refusal("cv.txt", new byte[10 * 1024 * 1024 + 1]).problem()).isEqualTo("has 10,485,761 bytes, 10,485,760 are allowed");
        assertThat(refusal("cv.txt", utf8("word ".repeat(100_000))).problem()).startsWith("has 499,999 characters");
        assertThat(refusal("cv.docx", Documents.docx("word ".repeat(100_000))).reason()).isEqualTo(Reason.TOO_MUCH_TEXT);
        String[] pages = new String[61];
        Arrays.fill(pages, "Python");
        assertThat(refusal("cv.pdf", Documents.pdf(pages)).reason()).isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void a_zip_bomb_does_not_unpack() throws Exception {
        assertThat(refusal("cv.docx", Documents.zipBomb(300)).reason()).isEqualTo(Reason.ARCHIVE_BOMB);
    }

    @Test
    void a_document_that_takes_too_long_is_stopped_and_the_next_one_is_read() throws Exception {
        assertStopped(Documents.pdfBomb(), limits(Duration.ofSeconds(2), 256), Reason.TOO_SLOW);
    }

    @Test
    void a_document_that_needs_too_much_memory_costs_only_itself() throws Exception {
        String[] pages = new String[50];
        Arrays.fill(pages, "Python and SQL\n".repeat(40));
        assertStopped(Documents.pdf(pages), limits(Duration.ofMinutes(2), 10), Reason.TOO_COMPLEX);
    }

    private static void assertStopped(byte[] bomb, IntakeLimits limits, Reason reason) throws Exception {
        try (DocumentText documents = new DocumentText(limits)) {
            IntakeRefused refused = catchThrowableOfType(IntakeRefused.class, () -> documents.textOf("bomb.pdf", FileKind.PDF, bomb));
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(documents.textOf("cv.txt", FileKind.TEXT, utf8("Python"))).isEqualTo("Python");
        }
        assertThat(text("cv.pdf", Documents.pdf("Python"))).isEqualTo("Python");
    }

    private static IntakeLimits limits(Duration time, int heapMegabytes) {
        return new IntakeLimits(10 << 20, 60, 200_000, time, 100L << 20, heapMegabytes);
    }
}
