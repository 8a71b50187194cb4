package org.quayside.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String CHINESE = """
            個人簡介：中學教師，任教數學七年，負責校本課程設計及資訊科技統籌。
            工作經驗：2017年至今，香港島某中學。編寫練習、帶領學生參加機械人比賽，並為同事舉辦人工智能工作坊。
            技能：Python、數據分析、簡報、課室管理。
            """;
    private static final String ENGLISH = "Curriculum designer, née Léger. Résumé: Python, SQL, “learning analytics” – seven years.\n";

    private static void assertDecodes(String text, byte[] bytes) {
        assertThat(PlainText.decode(bytes)).isEqualTo(text);
        assertThat(PlainText.looksLikeText(bytes)).isTrue();
    }

    @Test
    void the_encodings_of_hong_kong_are_told_apart() {
        for (String charset : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "Big5-HKSCS", "GB18030"}) {
            assertDecodes(CHINESE, CHINESE.getBytes(Charset.forName(charset)));
        }
        for (String charset : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"}) {
            assertDecodes(ENGLISH, ENGLISH.getBytes(Charset.forName(charset)));
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertDecodes(CHINESE, ("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8));
        assertDecodes(ENGLISH, ("\uFEFF" + ENGLISH).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void broken_bytes_in_utf_8_cost_only_themselves() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(CHINESE.getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xE8, (byte) 0xFF, '\n'});
        bytes.write(CHINESE.getBytes(StandardCharsets.UTF_8));
        assertThat(PlainText.decode(bytes.toByteArray())).startsWith(CHINESE).endsWith(CHINESE).contains("\uFFFD");
    }

    @Test
    void text_that_was_misread_before_it_came_is_mended() {
        String misread = new String("Docker – ‘two’ years，née Léger… 😀".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(CleanText.clean(misread)).isEqualTo("Docker – ‘two’ years，née Léger… 😀");
        assertThat(CleanText.clean("TerraformÂ\nAnsibleÂ and Helm\nHarbour Works ï¼ Kwun Tong\nBay Works ï¼\u200B Yuen Long")).isEqualTo("Terraform\nAnsible and Helm\nHarbour Works , Kwun Tong\nBay Works , Yuen Long");
    }

    @Test
    void text_that_only_looks_like_it_stays() {
        for (String text : new String[] {"PÂTE À CRÊPES, façade à Évora", "“Ça va”, “CAFÉ”, “AMANHÃ”, Spaß…", "naïve ¼ of a café", "Château â la carte"}) {
            assertThat(CleanText.clean(text)).isEqualTo(text);
        }
    }

    @Test
    void cleaning_leaves_lines_and_takes_control_characters() {
        assertThat(CleanText.clean("a\u0000b\u0007 c\u2010c\u00A0d \r\n\r\n\r\n\r\n e\uD800\n")).isEqualTo("ab c-c d\n\ne");
    }
}
