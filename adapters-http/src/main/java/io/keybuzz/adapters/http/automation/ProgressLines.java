package io.keybuzz.adapters.http.automation;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.ByteSink;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.application.automation.backtest.BacktestListener;
import io.keybuzz.domain.automation.backtest.BacktestReport;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A trial told as it goes, one JSON object a line. The answer begins with its first line, so that a refusal can still be one. */
final class ProgressLines implements BacktestListener {
    private static final SerializedString PROGRESS = new SerializedString("progress");
    private static final SerializedString DONE = new SerializedString("done");
    private static final SerializedString TOTAL = new SerializedString("total");
    private static final SerializedString RESULT = new SerializedString("result");

    private final Opening opening;
    private @Nullable OutputStream open;

    /** Begins the answer. */
    interface Opening {
        OutputStream open() throws IOException;
    }

    ProgressLines(Opening opening) {
        this.opening = opening;
    }

    /** Wants no more once nobody listens. */
    @Override
    public boolean reached(long done, long total) {
        try {
            line(128, out -> {
                out.open(PROGRESS);
                out.number(DONE, done);
                out.number(TOTAL, total);
                out.close();
            });
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    void end(BacktestReport report) throws IOException {
        line(16_000, out -> {
            out.open(RESULT);
            BacktestJson.members(out, report);
            out.close();
        });
    }

    private void line(int expectedBytes, JsonOut.Json members) throws IOException {
        OutputStream out = open;
        if (out == null) {
            out = opening.open();
            open = out;
        }
        ByteSink line = JsonOut.render(expectedBytes, json -> {
            json.open();
            members.writeTo(json);
            json.close();
        });
        out.write(line.array(), 0, line.size());
        out.write('\n');
        out.flush();
        line.recycle();
    }
}
