package io.keybuzz.adapters.integration.writer;

import io.keybuzz.adapters.integration.writer.prompt.OwnWords;
import io.keybuzz.adapters.integration.writer.prompt.Prompt;
import io.keybuzz.adapters.integration.writer.prompt.Prompts;
import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import io.keybuzz.domain.automation.writing.WrittenReply;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

final class ModelReplyWriter implements ReplyWriter {
    private final Model model;
    private final Prompts prompts;

    ModelReplyWriter(Model model, RandomGenerator random) {
        this.model = model;
        this.prompts = new Prompts(random);
    }

    @Override
    public WrittenReply write(WritingTask task) {
        Prompt prompt = prompts.reply(task);
        return reply(task, prompt, model.ask(prompt));
    }

    /** Only the text of the reply is told, as far as it has come. */
    @Override
    public WrittenReply write(WritingTask task, Consumer<String> piece) {
        Prompt prompt = prompts.reply(task);
        StreamedReply told = new StreamedReply(piece);
        WrittenReply reply = reply(task, prompt, model.ask(prompt, told::hear));
        told.finish(reply.text());
        return reply;
    }

    private WrittenReply reply(WritingTask task, Prompt prompt, Completion completion) {
        ReplyAnswer answer = ReplyAnswer.of(completion);
        if (answer.text().contains(prompt.fence())) {
            throw new WritingTrouble(Kind.UNSAFE, "The reply repeats what surrounds the question", completion.tokens());
        }
        if (answer.text().codePointCount(0, answer.text().length()) > task.limit()) {
            throw new WritingTrouble(
                    Kind.TRUNCATED, "The reply is longer than " + task.limit() + " characters", completion.tokens());
        }
        if (OwnWords.areIn(answer.text(), prompt, task) || model.givesAway(answer.text())) {
            throw new WritingTrouble(
                    Kind.UNSAFE, "The reply shows something that is not for buyers", completion.tokens());
        }
        boolean foreign = !answer.language().isEmpty()
                && !task.language().toLowerCase(Locale.ROOT).startsWith(answer.language());
        return new WrittenReply(
                answer.text(), answer.confidence(), name(), completion.tokens(), answer.needsPerson() || foreign);
    }

    @Override
    public String name() {
        return model.name();
    }
}
