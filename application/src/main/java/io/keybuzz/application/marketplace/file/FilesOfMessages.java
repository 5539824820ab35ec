package io.keybuzz.application.marketplace.file;

import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.file.ArrivedFiles;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.shared.ProblemKind;
import io.keybuzz.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files of a payload around the unit of work that takes its message in: kept before, and dropped after if no message took
 * them. A crash in between leaves bytes that nothing names, never a message without its files.
 */
public final class FilesOfMessages {
    private final MarketplacePorts ports;

    public FilesOfMessages(MarketplacePorts ports) {
        this.ports = ports;
    }

    /** Does the work with what became of the payload's files. */
    public <T> T with(
            Connection connection, RawContent content, List<InboundMessage> messages, Function<ArrivedFiles, T> work) {
        Optional<InboundParser> parser = ports.channels().parserOf(connection);
        boolean some = messages.size() == 1 && !messages.get(0).attachments().isEmpty();
        if (!some || parser.isEmpty()) {
            return work.apply(ArrivedFiles.none());
        }
        ArrivedFiles arrived =
                ports.desk().keep(connection, taker -> parser.get().files(content, taker));
        try {
            T result = work.apply(arrived);
            release(connection, arrived);
            return result;
        } catch (RuntimeException failure) {
            if (!isUncertain(failure)) {
                release(connection, arrived);
            }
            throw failure;
        }
    }

    /** What cannot be dropped now stays, named by nothing; that is no reason to fail. */
    private void release(Connection connection, ArrivedFiles arrived) {
        try {
            ports.desk().release(connection, arrived);
        } catch (Refusal stays) {
            // the bytes stay where they are
        }
    }

    /** Whether the unit of work may have been stored although it failed. */
    private static boolean isUncertain(RuntimeException failure) {
        return failure instanceof Refusal refusal && refusal.code().kind() == ProblemKind.UNAVAILABLE;
    }
}
