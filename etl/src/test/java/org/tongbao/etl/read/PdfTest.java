package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final float CENTRED = -1;
    private static final float LEFT = 72;
    private static final String LONGEST = "By the end of March the district has received 41.23 hundred million of funds";

    private record Line(float left, float size, String text) {}

    private static final List<Line> PAGE = List.of(
            new Line(CENTRED, 18, "Circular on the progress of the work of the"),
            new Line(CENTRED, 18, "districts in March 2021"),
            new Line(LEFT + 24, 12, LONGEST),
            new Line(LEFT, 12, "and prepared 3 projects."),
            new Line(LEFT + 24, 12, "The second paragraph starts here."),
            new Line(LEFT, 12, "Unit          Target          Actual                                                             Rate"),
            new Line(LEFT, 12, "Town          12              3.50                                                              29.17"));

    @Test
    void joinsTheLinesOfAParagraphAndOfAHeading() throws Exception {
        Document document = new DocumentReader().read("a.pdf", pdf(PAGE, null));

        assertThat(document.form()).isEqualTo(Form.PDF);
        assertThat(document.text().replaceAll(" +", " ").lines()).containsExactly(
                "Circular on the progress of the work of thedistricts in March 2021",
                "By the end of March the district has received 41.23 hundred million of fundsand prepared 3 projects.",
                "The second paragraph starts here.",
                "Unit\tTarget\tActual\tRate",
                "Town\t12\t3.50\t29.17");
        assertThat(Shown.tables(document)).containsExactly("Unit|Target|Actual|Rate\nTown|12|3.50|29.17\n");
    }

    @Test
    void refusesPagesWithoutText() throws Exception {
        byte[] scanned = pdf(List.of(), null);

        assertThatThrownBy(() -> new DocumentReader().read("a.pdf", scanned))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("没有文字层");
    }

    @Test
    void refusesWhatIsLockedOrCutOff() throws Exception {
        byte[] locked = pdf(PAGE, "secret");
        byte[] whole = pdf(PAGE, null);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> new DocumentReader().read("a.pdf", locked))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("密码");
        assertThatThrownBy(() -> new DocumentReader().read("a.pdf", half))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("不完整");
    }

    private static byte[] pdf(List<Line> lines, String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float right = LEFT + 24 + width(font, 12, LONGEST);
                float y = 700;
                for (Line line : lines) {
                    content.beginText();
                    content.setFont(font, line.size);
                    content.newLineAtOffset(
                            line.left == CENTRED ? (LEFT + right - width(font, line.size, line.text)) / 2 : line.left, y);
                    content.showText(line.text);
                    content.endText();
                    y -= 28;
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static float width(PDType1Font font, float size, String text) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }
}
