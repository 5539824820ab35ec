package io.keybuzz.adapters.http.billing.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A document written from top to bottom on A4, with a font of its own in it. What the font has no letters for is a question mark. */
final class Sheet implements AutoCloseable {
    static final float LEFT = 50;
    static final float RIGHT = PDRectangle.A4.getWidth() - 50;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 70;
    /** Comes with the library that draws: Liberation Sans, under the SIL Open Font License. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final Color INK = new Color(0x1F, 0x29, 0x33);
    private static final Color FAINT = new Color(0x61, 0x6E, 0x7C);
    private static final Color RULE = new Color(0xCB, 0xD2, 0xD9);

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    Sheet() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, bytes, true);
        }
        page = turned();
    }

    /** How words look. */
    enum Style {
        PLAIN(9.5f, INK, 0),
        FAINT_SMALL(8, FAINT, 0),
        STRONG(9.5f, INK, 0.35f),
        HEADING(11.5f, INK, 0.4f),
        TITLE(20, INK, 0.6f);

        private final float size;
        private final Color color;
        private final float weight;

        Style(float size, Color color, float weight) {
            this.size = size;
            this.color = color;
            this.weight = weight;
        }
    }

    void title(String title) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("KeyBuzz");
    }

    /** Goes down; starts another page when there is less room than that. */
    Sheet down(float points) {
        y -= points;
        return this;
    }

    void room(float points) throws IOException {
        if (y - points < BOTTOM) {
            page.close();
            page = turned();
        }
    }

    Sheet left(float x, String text, Style style) throws IOException {
        words(x, fitting(text), style);
        return this;
    }

    Sheet right(float x, String text, Style style) throws IOException {
        String words = fitting(text);
        words(x - width(words, style), words, style);
        return this;
    }

    /** As much of a text as there is room for. */
    Sheet clipped(float x, float width, String text, Style style) throws IOException {
        String words = fitting(text);
        while (width(words, style) > width) {
            words = words.substring(0, words.length() - 2) + "…";
        }
        words(x, words, style);
        return this;
    }

    Sheet rule(float width) throws IOException {
        page.setStrokingColor(RULE);
        page.setLineWidth(width);
        page.moveTo(LEFT, y);
        page.lineTo(RIGHT, y);
        page.stroke();
        return this;
    }

    /** The document, with the number of each page at its foot. */
    byte[] finished(String foot) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            page = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true);
            y = BOTTOM - 18;
            rule(0.5f).down(14);
            left(LEFT, foot, Style.FAINT_SMALL);
            right(RIGHT, "Page " + (i + 1) + " of " + pages, Style.FAINT_SMALL);
            page.close();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private PDPageContentStream turned() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = TOP;
        return new PDPageContentStream(document, next);
    }

    private void words(float x, String words, Style style) throws IOException {
        page.beginText();
        page.setFont(font, style.size);
        page.setNonStrokingColor(style.color);
        page.setStrokingColor(style.color);
        page.setLineWidth(style.weight);
        page.setRenderingMode(style.weight > 0 ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private float width(String words, Style style) throws IOException {
        return font.getStringWidth(words) / 1_000 * style.size;
    }

    private String fitting(String text) {
        StringBuilder fitting = new StringBuilder();
        text.codePoints().forEach(c -> fitting.appendCodePoint(has(c) ? c : '?'));
        return fitting.toString();
    }

    private boolean has(int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
