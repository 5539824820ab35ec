package io.keybuzz.adapters.http.tenancy.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {
    private static final String URI =
            "otpauth://totp/KeyBuzz:agathe%40example.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                    + "&issuer=KeyBuzz&algorithm=SHA1&digits=6&period=30";

    @ParameterizedTest
    @ValueSource(strings = {URI, "x", "otpauth://totp/KeyBuzz:\u00e9l\u00e9onore?secret=AAAA"})
    void a_scanner_reads_the_png(String text) throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrPicture.of(text).png()));
        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isGreaterThan(150);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(decoded(pixels, image.getWidth())).isEqualTo(text);
    }

    @Test
    void a_scanner_reads_the_svg() throws Exception {
        assertThat(decoded(
                        drawn(QrPicture.of(URI).svg(), 5),
                        size(QrPicture.of(URI).svg()) * 5))
                .isEqualTo(URI);
    }

    @Test
    void both_are_addresses_for_an_image_and_kept_to_look_at() throws Exception {
        QrPicture picture = QrPicture.of(URI);
        assertThat(picture.svgUri()).startsWith("data:image/svg+xml;base64,");
        assertThat(picture.pngUri()).startsWith("data:image/png;base64,").hasSizeLessThan(4_000);
        Files.writeString(Path.of("target", "qr.svg"), picture.svg());
        Files.write(Path.of("target", "qr.png"), picture.png());
    }

    private static String decoded(int[] pixels, int width) throws Exception {
        RGBLuminanceSource source = new RGBLuminanceSource(width, pixels.length / width, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /** What a browser makes of the one path, which has nothing but horizontal runs. */
    private static int[] drawn(String svg, int scale) {
        int size = size(svg);
        BitMatrix modules = new BitMatrix(size);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(svg);
        while (run.find()) {
            assertThat(run.group(3)).isEqualTo(run.group(4));
            modules.setRegion(
                    Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)), Integer.parseInt(run.group(3)), 1);
        }
        int[] pixels = new int[size * scale * size * scale];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % (size * scale) / scale;
            int y = i / (size * scale) / scale;
            pixels[i] = modules.get(x, y) ? 0 : 0xFFFFFF;
        }
        return pixels;
    }

    private static int size(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
        assertThat(box.find()).isTrue();
        return Integer.parseInt(box.group(1));
    }
}
