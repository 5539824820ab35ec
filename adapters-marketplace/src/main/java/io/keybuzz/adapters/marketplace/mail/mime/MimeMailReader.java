package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.DeliveryReport;
import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.adapters.marketplace.shared.MailBody;
import io.keybuzz.adapters.marketplace.shared.MailHeaders;
import io.keybuzz.adapters.marketplace.shared.Mailbox;
import io.keybuzz.adapters.marketplace.shared.MessageIds;
import io.keybuzz.domain.marketplace.Attachment;
import io.keybuzz.domain.marketplace.file.FileTaker;
import io.keybuzz.domain.shared.Texts;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the bytes of a mail. Reads anything: a payload without a single sound header is a mail that is all text. */
public final class MimeMailReader {
    private static final int MAX_SUBJECT = 1_000;
    private static final int MAX_TEXT = 500_000;
    private static final int MAX_RAW_TEXT = 256 * 1024;

    public Mail read(byte[] bytes) {
        Optional<MimeNode> root = MimeTree.read(bytes);
        MailHeaders headers = root.map(node -> node.header().headers())
                .orElse(MailHeaders.builder().build());
        List<Attachment> attachments = new ArrayList<>();
        root.ifPresent(node -> collect(node, true, attachments));
        MailBody body =
                root.map(BodyChoice::of).orElse(new MailBody("", Optional.empty(), Optional.empty(), List.of()));
        if (!Texts.hasContent(body.text()) && attachments.isEmpty()) {
            body = new MailBody(rawText(bytes, headers), body.htmlText(), body.safeHtml(), body.preformatted());
        }
        return mail(headers, body, attachments, root.flatMap(Reports::find));
    }

    /** Hands over the attachments of a mail, in the order in which {@link #read} names them. */
    public void files(InputStream bytes, FileTaker taker) {
        MimeTree.files(bytes, taker);
    }

    private static Mail mail(
            MailHeaders headers, MailBody body, List<Attachment> attachments, Optional<DeliveryReport> report) {
        return new Mail(
                headers,
                headers.all("From").stream()
                        .flatMap(field -> MailAddresses.parse(field).stream())
                        .toList(),
                HeaderText.readable(String.join(", ", headers.all("From"))),
                headers.first("Reply-To").stream()
                        .flatMap(field -> MailAddresses.parse(field).stream())
                        .map(Mailbox::address)
                        .findFirst(),
                Lines.single(HeaderText.readable(headers.first("Subject").orElse("")), MAX_SUBJECT),
                headers.first("Message-ID").flatMap(MessageIds::first),
                MessageIds.answered(headers.all("In-Reply-To"), headers.all("References")),
                headers.first("Date").flatMap(MailDates::parse),
                body,
                attachments,
                report);
    }

    private static void collect(MimeNode node, boolean root, List<Attachment> attachments) {
        if (node.isMultipart() && !node.children().isEmpty()) {
            node.children().forEach(child -> collect(child, false, attachments));
        } else if (!node.isReadable() && !(root && node.size() == 0)) {
            attachments.add(
                    new Attachment(node.fileName(), Lines.single(node.header().type(), 100), node.size()));
        }
    }

    /** What follows the first empty line, or everything: the last way to show a person something. */
    private static String rawText(byte[] bytes, MailHeaders headers) {
        String all = MailCharsets.decode(Arrays.copyOf(bytes, Math.min(bytes.length, MAX_RAW_TEXT)), "");
        String lf = all.replace("\r\n", "\n");
        int gap = lf.indexOf("\n\n");
        return Lines.block(gap < 0 ? (headers.isEmpty() ? lf : "") : lf.substring(gap), MAX_TEXT);
    }
}
