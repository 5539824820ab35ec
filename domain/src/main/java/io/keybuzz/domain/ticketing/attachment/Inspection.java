package io.keybuzz.domain.ticketing.attachment;

/** One file on its way past somebody who looks into it; nothing is unpacked, decoded or kept. */
public interface Inspection {
    /** The next bytes. */
    void see(byte[] bytes, int from, int length);

    /** @param name decides between types that look alike, such as a text and a table of comma-separated values */
    Findings findings(FileName name);
}
