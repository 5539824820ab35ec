package io.keybuzz.adapters.marketplace.mail.mime;

import java.util.ArrayList;
import java.util.List;

/** One part of a mail: either it has children or it has content, of which no more is kept than we read. */
final class MimeNode {
    private final PartHeader header;
    private final List<MimeNode> children = new ArrayList<>();
    private byte[] content = new byte[0];
    private long size;

    MimeNode(PartHeader header) {
        this.header = header;
    }

    void add(MimeNode child) {
        children.add(child);
    }

    void content(byte[] kept, long decodedSize) {
        this.content = kept;
        this.size = decodedSize;
    }

    PartHeader header() {
        return header;
    }

    List<MimeNode> children() {
        return children;
    }

    /** The decoded beginning of the part, at most {@link MimeTree#MAX_KEPT} bytes. */
    byte[] content() {
        return content;
    }

    /** Bytes of the whole part, decoded. */
    long size() {
        return size;
    }

    boolean isMultipart() {
        return !children.isEmpty() || header.type().startsWith("multipart/");
    }

    /** Text meant to be read in place, as opposed to a file that happens to be text. */
    boolean isReadable() {
        boolean text = header.type().equals("text/plain") || header.type().equals("text/html");
        return text
                && !header.disposition().equals("attachment")
                && (header.fileName().isEmpty() || header.disposition().equals("inline"));
    }

    boolean isHtml() {
        return header.type().equals("text/html");
    }

    /** As it is shown when the part is a file. */
    String fileName() {
        return FileNames.safe(header.fileName(), header.type());
    }

    String text() {
        return MailCharsets.decode(content, header.charset());
    }
}
