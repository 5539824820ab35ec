package io.keybuzz.adapters.http.automation.draft;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.ByteSink;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.problem.ProblemDocument;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer told while it is written, one JSON object a line: pieces of it, then the draft that was kept, or the problem. The
 * answer begins with its first line, so that what is refused before that is refused as anywhere else.
 */
final class DraftLines implements Consumer<String> {
    private static final String LINES = "application/x-ndjson";
    private static final SerializedString PIECE = new SerializedString("piece");
    private static final SerializedString PROBLEM = new SerializedString("problem");

    private final Exchange exchange;
    private @Nullable OutputStream open;
    private boolean gone;

    DraftLines(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Whoever has gone away finds the draft among the ticket's. */
    @Override
    public void accept(String piece) {
        try {
            if (!gone) {
                line(piece.length() + 32, out -> {
                    out.open();
                    out.text(PIECE, piece);
                    out.close();
                });
            }
        } catch (IOException away) {
            gone = true;
        }
    }

    void end(Supplier<AiDraft> work) throws IOException {
        try {
            AiDraft draft = work.get();
            if (!gone) {
                line(2_000, out -> out.data(draft, AiDraftJson::draft));
            }
        } catch (Replayed before) {
            again(before.answer().body());
        } catch (Refusal refusal) {
            if (open == null) {
                throw refusal;
            }
            if (!gone) {
                line(500, out -> problem(out, refusal));
            }
        }
    }

    /** A draft that was asked for before is not written again: it is the one line there is. */
    private void again(String stored) throws IOException {
        if (gone) {
            return;
        }
        if (open == null) {
            exchange.replayed();
        }
        OutputStream out = opened();
        out.write(stored.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        out.flush();
    }

    /** With everything that the answer would have said if it had not begun. */
    private void problem(JsonOut out, Refusal refusal) throws IOException {
        out.open();
        out.open(PROBLEM);
        ProblemDocument.of(refusal).members(out, exchange.requestId());
        out.close();
        out.close();
    }

    private void line(int expectedBytes, JsonOut.Json json) throws IOException {
        OutputStream out = opened();
        ByteSink line = JsonOut.render(expectedBytes, json);
        out.write(line.array(), 0, line.size());
        out.write('\n');
        out.flush();
        line.recycle();
    }

    private OutputStream opened() throws IOException {
        OutputStream out = open;
        if (out == null) {
            out = exchange.open(LINES);
            open = out;
        }
        return out;
    }
}
