package io.keybuzz.application.bridge;

import io.keybuzz.application.ticketing.attachment.FileIntake;
import io.keybuzz.domain.marketplace.Attachment;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.file.ArrivedFiles;
import io.keybuzz.domain.marketplace.file.FileTaker;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.attachment.Attachment.Content;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.FileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Files of channels' messages in ticketing's words. What cannot be kept is named in the message, never passed over. */
final class BuyersFiles {
    /** As many as a person reads. */
    private static final int MOST_NAMED = 50;

    private BuyersFiles() {}

    static ArrivedFiles keep(FileIntake intake, TenantId tenant, Consumer<FileTaker> source) {
        List<ArrivedFiles.Kept> kept = new ArrayList<>();
        List<ArrivedFiles.Refused> refused = new ArrayList<>();
        try {
            source.accept((name, bytes) -> {
                FileIntake.Taken taken = kept.size() < intake.most()
                        ? intake.take(tenant, name, bytes)
                        : FileIntake.Taken.not("a message may bring at most " + intake.most() + " files");
                taken.kept()
                        .ifPresentOrElse(
                                file -> kept.add(arrived(file)),
                                () -> refused.add(new ArrivedFiles.Refused(
                                        FileName.of(name).value(), taken.reason())));
            });
        } catch (RuntimeException failure) {
            intake.drop(tenant, keys(new ArrivedFiles(kept, refused)));
            throw failure;
        }
        return new ArrivedFiles(kept, refused);
    }

    static List<FileIntake.Kept> kept(ArrivedFiles arrived) {
        return arrived.kept().stream()
                .map(file -> new FileIntake.Kept(
                        file.fileName(),
                        file.mediaType(),
                        new Content(file.sha256(), file.size(), new BlobKey(file.key()))))
                .toList();
    }

    static Set<BlobKey> keys(ArrivedFiles arrived) {
        return arrived.kept().stream().map(file -> new BlobKey(file.key())).collect(Collectors.toUnmodifiableSet());
    }

    /** What was written and, below it, what came along and is not here. */
    static MessageBody body(InboundMessage message, ArrivedFiles arrived) {
        List<String> lines = new ArrayList<>();
        arrived.refused().forEach(file -> lines.add("[Not kept: " + file.fileName() + " – " + file.reason() + "]"));
        if (arrived.kept().isEmpty() && arrived.refused().isEmpty()) {
            message.attachments().stream()
                    .map(Attachment::fileName)
                    .forEach(name -> lines.add("[Attached at the marketplace: " + name + "]"));
        }
        if (lines.isEmpty()) {
            return MessageBody.received(message.text());
        }
        String below = "\n\n" + String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_NAMED)));
        String text = Texts.truncate(Texts.storable(message.text()), MessageBody.MAX_RECEIVED - Texts.length(below));
        return MessageBody.received(text + below);
    }

    private static ArrivedFiles.Kept arrived(FileIntake.Kept file) {
        return new ArrivedFiles.Kept(
                file.name(),
                file.mediaType(),
                file.content().size(),
                file.content().sha256(),
                file.content().key().value());
    }
}
