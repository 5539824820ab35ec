package io.keybuzz.testkit.fake.writer;

import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WrittenReply;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Writes what it is told, in order, then what it always writes; and keeps what it was asked. */
public final class ScriptedReplyWriter implements ReplyWriter {
    public static final String NAME = "scripted";

    private final Function<WritingTask, WrittenReply> always;
    private final Queue<Function<WritingTask, WrittenReply>> script = new ConcurrentLinkedQueue<>();
    private final List<WritingTask> asked = new CopyOnWriteArrayList<>();

    private ScriptedReplyWriter(Function<WritingTask, WrittenReply> always) {
        this.always = always;
    }

    /** Always says this. */
    public static ScriptedReplyWriter saying(String text) {
        return answering(task -> new WrittenReply(text, 0.8, NAME, 100));
    }

    /** Always says what it is made to. */
    public static ScriptedReplyWriter answering(Function<WritingTask, WrittenReply> always) {
        return new ScriptedReplyWriter(always);
    }

    /** Next says this. */
    public ScriptedReplyWriter then(String text) {
        script.add(task -> new WrittenReply(text, 0.8, NAME, 100));
        return this;
    }

    /** Next says this. */
    public ScriptedReplyWriter then(WrittenReply reply) {
        script.add(task -> reply);
        return this;
    }

    /** Next does this. */
    public ScriptedReplyWriter then(Function<WritingTask, WrittenReply> reply) {
        script.add(reply);
        return this;
    }

    /** Next is in trouble. */
    public ScriptedReplyWriter thenFails(WritingTrouble.Kind kind) {
        script.add(task -> {
            throw new WritingTrouble(kind, "scripted: " + kind, 7);
        });
        return this;
    }

    @Override
    public WrittenReply write(WritingTask task) {
        asked.add(task);
        Function<WritingTask, WrittenReply> next = script.poll();
        return (next == null ? always : next).apply(task);
    }

    /** What it was asked, in order. */
    public List<WritingTask> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String name() {
        return NAME;
    }
}
