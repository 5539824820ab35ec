package io.keybuzz.application.automation.writing;

import io.keybuzz.domain.automation.classification.Language;
import io.keybuzz.domain.automation.classification.Lexicon;
import io.keybuzz.domain.automation.classification.Topic;
import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.ReplyCheck;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes without a model: acknowledges, says what is being looked into, asks what has to be asked. It promises nothing, knows
 * nothing of what it answers but a category, and says {@code template} where it says who wrote. It cannot follow guidance.
 */
public final class TemplateWriter implements ReplyWriter {
    public static final String NAME = "template";

    private static final double CONFIDENCE = 0.3;
    private static final Pattern PERSON = Pattern.compile("(?U)[\\p{L}][\\p{L}' -]{0,39}");
    private static final Pattern TITLE = Pattern.compile("(?U)[\\p{L}\\d][\\p{L}\\d&' -]{0,79}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_/-]{2,63}");

    @Override
    public WrittenReply write(WritingTask task) {
        Language language = Language.of(task.language()).orElse(Language.EN);
        String text = text(task, language, task.questions());
        if (Texts.length(text) > task.limit()) {
            text = text(task, language, List.of());
        }
        return new WrittenReply(Texts.truncate(text, task.limit()), CONFIDENCE, NAME, 0);
    }

    @Override
    public boolean usesTokens() {
        return false;
    }

    @Override
    public String name() {
        return NAME;
    }

    private static String text(WritingTask task, Language language, List<String> questions) {
        List<String> parts = new ArrayList<>();
        parts.add(greeting(task, language));
        parts.add(received(task, language) + " "
                + Sentences.of(language, topic(task).word()));
        if (!questions.isEmpty()) {
            parts.add(Sentences.of(language, "questions") + "\n- " + String.join("\n- ", questions));
        }
        parts.add(Sentences.of(language, "closing"));
        parts.add(Sentences.of(language, "regards")
                + fitting(task, task.seller(), TITLE)
                        .map(seller -> "\n" + seller)
                        .orElse(""));
        return String.join("\n\n", parts);
    }

    private static String greeting(WritingTask task, Language language) {
        return task.buyer()
                .flatMap(buyer -> fitting(task, buyer, PERSON))
                .map(buyer -> Sentences.of(language, "greeting.named").replace("{buyer}", buyer))
                .orElseGet(() -> Sentences.of(language, "greeting"));
    }

    private static String received(WritingTask task, Language language) {
        return task.orderReference()
                .flatMap(order -> fitting(task, order, REFERENCE))
                .map(order -> Sentences.of(language, "received.order").replace("{order}", order))
                .orElseGet(() -> Sentences.of(language, "received"));
    }

    /** A name is taken over if it is one: buyers call themselves what they like. */
    private static Optional<String> fitting(WritingTask task, String name, Pattern shape) {
        String stripped = name.strip();
        return Optional.of(stripped)
                .filter(it -> shape.matcher(it).matches())
                .filter(it -> ReplyCheck.of(task, it).isEmpty());
    }

    private static Topic topic(WritingTask task) {
        return task.thread().stream()
                .filter(WritingTask.Said::buyer)
                .reduce((first, last) -> last)
                .map(last -> Lexicon.standard().classify(task.subject(), last.text(), Optional.of(task.language())))
                .flatMap(found -> found.category().flatMap(Topic::of))
                .orElse(Topic.OTHER);
    }
}
