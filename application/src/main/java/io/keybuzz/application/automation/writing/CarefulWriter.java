package io.keybuzz.application.automation.writing;

import io.keybuzz.domain.automation.port.ContentRules;
import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.Doubt;
import io.keybuzz.domain.automation.writing.ReplyCheck;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WrittenReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Has replies written and looks at them. Nothing a writer says becomes a draft or leaves without having been here. Slow, like
 * the writer: never in a unit of work.
 */
public final class CarefulWriter {
    /** Of a draft that would not be sent without a person. */
    private static final double DOUBTFUL = 0.2;

    private final ReplyWriter writer;
    private final ContentRules content;

    public CarefulWriter(ReplyWriter writer, ContentRules content) {
        this.writer = writer;
        this.content = content;
    }

    /** What its drafts say who wrote them. */
    public String name() {
        return writer.name();
    }

    /** Whether it uses what tenants have a budget of. */
    public boolean usesTokens() {
        return writer.usesTokens();
    }

    /** For a person to look at. Throws {@link WritingTrouble}, UNSAFE where it is of no use to anybody. */
    public WrittenReply draft(WritingTask task) {
        return looked(task, writer.write(task), false);
    }

    /** The same. @param piece hears it while it is written; what it hears has been looked at by nobody */
    public WrittenReply draft(WritingTask task, Consumer<String> piece) {
        return looked(task, writer.write(task, piece), false);
    }

    /** To leave without a person. Throws {@link WritingTrouble}, UNSAFE where anything at all is doubtful. */
    public WrittenReply unattended(WritingTask task) {
        return looked(task, writer.write(task), true);
    }

    private WrittenReply looked(WritingTask task, WrittenReply reply, boolean unattended) {
        List<Doubt> doubts = doubts(task, reply);
        Optional<Doubt> worst = doubts.stream()
                .filter(doubt -> unattended || doubt.kind().isFatal())
                .findFirst();
        worst.ifPresent(doubt -> {
            throw new WritingTrouble(WritingTrouble.Kind.UNSAFE, doubt.sentence(), reply.tokens());
        });
        return doubts.isEmpty() ? reply : reply.atMost(DOUBTFUL);
    }

    private List<Doubt> doubts(WritingTask task, WrittenReply reply) {
        List<Doubt> doubts = new ArrayList<>(ReplyCheck.of(task, reply.text()));
        content.blocks(task.channel(), reply.text())
                .ifPresent(sentence -> doubts.add(0, new Doubt(Doubt.Kind.BLOCKED, sentence)));
        if (reply.needsPerson()) {
            doubts.add(new Doubt(Doubt.Kind.PERSON, "The writer asks for a person"));
        }
        return doubts;
    }
}
