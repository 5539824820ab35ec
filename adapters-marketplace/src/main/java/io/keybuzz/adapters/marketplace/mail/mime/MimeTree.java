package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.MailHeaders;
import io.keybuzz.domain.marketplace.file.FileTaker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Takes a mail apart into its parts, within limits: what is nested deeper than {@link #MAX_DEPTH} stays one part, parts
 * beyond {@link #MAX_PARTS} are left out, and where the mail is broken what was read before stands. Messages inside are
 * attachments and never opened.
 */
final class MimeTree {
    static final int MAX_DEPTH = 10;
    static final int MAX_PARTS = 50;

    /** Header fields of a part that are looked at. */
    private static final int MAX_FIELDS = 1_000;
    /** Bytes of a part that are kept for reading; a message of 50,000 characters fits many times. */
    static final int MAX_KEPT = 1024 * 1024;

    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1)
            .setMaxContentLen(-1)
            .build();

    private final Deque<MimeNode> open = new ArrayDeque<>();
    private MailHeaders.Builder pending = MailHeaders.builder();
    private Optional<MimeNode> root = Optional.empty();
    private int fields;
    private int parts;
    private Optional<RuntimeException> failure = Optional.empty();
    private final Optional<FileTaker> taker;

    private MimeTree(Optional<FileTaker> taker) {
        this.taker = taker;
    }

    /** The mail's outermost part, or nothing when not even a header could be read. */
    static Optional<MimeNode> read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes), new MimeTree(Optional.empty()));
    }

    /** Hands over what is no text to read in place, decoded, whatever its size. */
    static void files(InputStream bytes, FileTaker taker) {
        MimeTree tree = new MimeTree(Optional.of(taker));
        read(bytes, tree);
        tree.failure.ifPresent(failure -> {
            throw failure;
        });
    }

    private static Optional<MimeNode> read(InputStream bytes, MimeTree tree) {
        MimeTokenStream stream = new MimeTokenStream(LENIENT);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(bytes);
            EntityState state = stream.getState();
            while (state != EntityState.T_END_OF_STREAM && tree.parts < MAX_PARTS) {
                tree.take(stream, state);
                state = stream.next();
            }
        } catch (MimeException | IOException | IllegalArgumentException | IllegalStateException e) {
            // broken beyond this point; the caller reads the raw text when nothing readable came before it
            return tree.root;
        }
        return tree.root;
    }

    private void take(MimeTokenStream stream, EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> {
                pending = MailHeaders.builder();
                fields = 0;
                stream.setRecursionMode(open.size() < MAX_DEPTH ? RecursionMode.M_NO_RECURSE : RecursionMode.M_FLAT);
            }
            case T_FIELD -> {
                if (fields++ < MAX_FIELDS) {
                    Field field = stream.getField();
                    pending.add(field.getName(), HeaderText.raw(field));
                }
            }
            case T_START_MULTIPART -> open.push(attach(stream));
            case T_END_MULTIPART -> {
                open.pop();
                stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
            }
            case T_BODY -> {
                parts++;
                MimeNode leaf = attach(stream);
                if (taker.isEmpty()) {
                    keep(leaf, TextInBase64.decoded(leaf, stream));
                } else if (!leaf.isReadable()) {
                    hand(leaf.fileName(), TextInBase64.decoded(leaf, stream));
                }
            }
            default -> {
                // preamble, epilogue and the boundaries between parts say nothing to a reader
            }
        }
    }

    /** What the taker fails over is its own, and not the mail's being broken. */
    private void hand(String name, InputStream bytes) {
        if (failure.isEmpty()) {
            try {
                taker.orElseThrow().take(name, bytes);
            } catch (RuntimeException takersOwn) {
                failure = Optional.of(takersOwn);
            }
        }
    }

    private MimeNode attach(MimeTokenStream stream) {
        MimeNode node = new MimeNode(PartHeader.of(
                stream.getBodyDescriptor().getMimeType(),
                stream.getBodyDescriptor().getCharset(),
                pending.build()));
        MimeNode parent = open.peek();
        if (parent != null) {
            parent.add(node);
        }
        if (root.isEmpty()) {
            root = Optional.of(node);
        }
        return node;
    }

    private static void keep(MimeNode node, InputStream in) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long size = 0;
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                kept.write(buffer, 0, (int) Math.min(n, Math.max(0, MAX_KEPT - size)));
                size += n;
            }
        } finally {
            node.content(kept.toByteArray(), size);
        }
    }
}
