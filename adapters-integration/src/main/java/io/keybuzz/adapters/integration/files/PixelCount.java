package io.keybuzz.adapters.integration.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/**
 * How many pixels an image says it has, read from its header; no decoder is let near it. A JPEG says so behind whatever
 * cameras and editors put first, so that it is followed from segment to segment as it goes by.
 */
final class PixelCount {
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ISPE = 0x69737065;

    private final byte[] segment = new byte[9];
    private int known;
    private int wanted = 2;
    private long skip;
    private boolean over;
    private OptionalLong jpeg = OptionalLong.empty();

    void see(byte[] bytes, int from, int count) {
        int at = from;
        int end = from + count;
        while (at < end && !over) {
            if (skip > 0) {
                int step = (int) Math.min(skip, end - at);
                skip -= step;
                at += step;
            } else {
                segment[known++] = bytes[at++];
                if (known == wanted) {
                    over = !step();
                }
            }
        }
    }

    /** @param head the first bytes */
    OptionalLong of(String mediaType, byte[] head, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(head, 0, length);
        return switch (mediaType) {
            case "image/jpeg" -> jpeg;
            case "image/png" -> length < 24 ? OptionalLong.empty() : product(bytes.getInt(16), bytes.getInt(20));
            case "image/gif" -> length < 10 ? OptionalLong.empty() : gif(bytes.order(ByteOrder.LITTLE_ENDIAN));
            case "image/webp" -> length < 30 ? OptionalLong.empty() : webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
            case "image/heic" -> heic(bytes);
            default -> OptionalLong.empty();
        };
    }

    /** One step of a JPEG: the beginning, a marker with its length, or the frame's header. @return whether it goes on */
    private boolean step() {
        ByteBuffer bytes = ByteBuffer.wrap(segment);
        if (wanted == 2) {
            return (bytes.getShort(0) & 0xFFFF) == START_OF_IMAGE && expect(4, 0);
        }
        int marker = segment[1] & 0xFF;
        if (segment[0] != (byte) 0xFF || marker == START_OF_SCAN) {
            return false;
        }
        if (wanted == 4 && marker == 0xFF) {
            System.arraycopy(segment, 1, segment, 0, 3);
            known = 3;
            return true;
        }
        if (wanted == 9) {
            jpeg = product(bytes.getShort(5) & 0xFFFF, bytes.getShort(7) & 0xFFFF);
            return false;
        }
        if (isFrame(marker)) {
            wanted = 9;
            return true;
        }
        return expect(4, Math.max(0, (bytes.getShort(2) & 0xFFFF) - 2));
    }

    private boolean expect(int next, int skipped) {
        known = 0;
        wanted = next;
        skip = skipped;
        return true;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static OptionalLong gif(ByteBuffer bytes) {
        return product(bytes.getShort(6) & 0xFFFF, bytes.getShort(8) & 0xFFFF);
    }

    private static OptionalLong webp(ByteBuffer bytes) {
        return switch (bytes.get(15)) {
            case 'X' -> product((bytes.getInt(24) & 0xFFFFFF) + 1L, ((bytes.getInt(26) >>> 8) & 0xFFFFFF) + 1L);
            case 'L' -> product((bytes.getInt(21) & 0x3FFF) + 1L, ((bytes.getInt(21) >>> 14) & 0x3FFF) + 1L);
            default -> product(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
        };
    }

    /** The largest of the images in it. */
    private static OptionalLong heic(ByteBuffer bytes) {
        OptionalLong most = OptionalLong.empty();
        for (int at = 0; at + 16 <= bytes.limit(); at++) {
            if (bytes.getInt(at) == ISPE) {
                long pixels =
                        product(bytes.getInt(at + 8), bytes.getInt(at + 12)).getAsLong();
                most = OptionalLong.of(Math.max(pixels, most.orElse(0)));
            }
        }
        return most;
    }

    private static OptionalLong product(long width, long height) {
        return OptionalLong.of((width & 0xFFFFFFFFL) * (height & 0xFFFFFFFFL) & Long.MAX_VALUE);
    }
}
