package io.keybuzz.adapters.http.tenancy.qr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Base64;
import java.util.Map;

/** A text as a QR code with the four modules of quiet zone that scanners need, black on white. */
public final class QrPicture {
    private static final int QUIET_ZONE = 4;
    private static final int PNG_SCALE = 6;

    private final BitMatrix modules;

    private QrPicture(BitMatrix modules) {
        this.modules = modules;
    }

    public static QrPicture of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                QUIET_ZONE,
                EncodeHintType.CHARACTER_SET,
                UTF_8.name());
        try {
            return new QrPicture(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a text too long for a QR code", tooLong);
        }
    }

    /** One path of horizontal runs, sharp at every size. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" shape-rendering=\"crispEdges\">"
                        .formatted(modules.getWidth(), modules.getHeight())
                + "<path fill=\"#fff\" d=\"M0 0h%1$dv%2$dH0z\"/>".formatted(modules.getWidth(), modules.getHeight())
                + "<path d=\"" + path + "\"/></svg>";
    }

    /** Six pixels a module. */
    public byte[] png() {
        return Png.of(modules, PNG_SCALE);
    }

    /** The SVG as the address of an {@code img}. */
    public String svgUri() {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg().getBytes(UTF_8));
    }

    /** The PNG as the address of an {@code img}. */
    public String pngUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
    }
}
