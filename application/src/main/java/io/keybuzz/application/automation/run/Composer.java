package io.keybuzz.application.automation.run;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.automation.acting.Step;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.ReplyText;
import io.keybuzz.domain.automation.situation.Scene;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WrittenReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes steps of a rule's actions, and has written what they need; slow, and outside of units of work. What is to be done comes
 * from the rule alone: of what a writer says only the text is taken, whatever else it asks for.
 */
@Worker("rules that need something written")
final class Composer {
    private static final int ARTICLES = 5;
    private static final String ELSE = "en";
    private static final String BY_THE_RULE = "rule";

    private final RunParts parts;

    Composer(RunParts parts) {
        this.parts = parts;
    }

    /**
     * Throws {@link WritingTrouble}.
     *
     * @param made is filled, and holds what was made before the trouble and what that has cost
     */
    void compose(Attempt attempt, Classification classification, Composition made) {
        for (AiAction action : attempt.rule().terms().actions()) {
            add(made, attempt, action, classification);
        }
    }

    private void add(Composition made, Attempt attempt, AiAction action, Classification classification) {
        if (action instanceof AiAction.SendReply reply) {
            Letter letter = reply.text()
                    .map(text -> verbatim(attempt, text, classification))
                    .orElseGet(() -> written(attempt, reply.guidance(), List.of(), classification));
            say(made, attempt, action.type(), letter);
        } else if (action instanceof AiAction.RequestMoreInfo request) {
            say(made, attempt, action.type(), written(attempt, Optional.empty(), request.questions(), classification));
        } else {
            made.add(attempt.acts() ? step(action) : new Step.Mention(action.type(), note(action)), 0);
        }
    }

    private void say(Composition made, Attempt attempt, AiActionType type, Letter letter) {
        if (attempt.acts()) {
            made.add(
                    new Step.Answer(type, letter.reply().text()), letter.reply().tokens());
            return;
        }
        AiDraft draft = AiDraft.written(
                parts.ids().next(AiDraftId::new),
                new AiDraft.Answered(
                        attempt.scene().tenant(),
                        attempt.scene().ticketId(),
                        attempt.scene().message().id()),
                AiDraft.Maker.rule(attempt.rule().id(), attempt.id()),
                letter.reply(),
                letter.sources(),
                attempt.now());
        made.add(new Step.Suggest(type, draft.id().value()), letter.reply().tokens());
        made.drafts().add(draft);
    }

    /** The seller's own words; the channel may still have something against them. */
    private Letter verbatim(Attempt attempt, String text, Classification classification) {
        Scene scene = attempt.scene();
        String filled = new ReplyText(text).fill(scene.judged(classification, attempt.now()));
        if (attempt.acts()) {
            parts.content().blocks(scene.place().channel(), filled).ifPresent(sentence -> {
                throw new WritingTrouble(WritingTrouble.Kind.UNSAFE, sentence);
            });
        }
        return new Letter(new WrittenReply(filled, 1, BY_THE_RULE, 0), List.of());
    }

    private Letter written(
            Attempt attempt, Optional<String> guidance, List<String> questions, Classification classification) {
        Scene scene = attempt.scene();
        String language =
                classification.language().or(() -> scene.place().language()).orElse(ELSE);
        List<WritingTask.Article> articles =
                parts.articles().about(scene.tenant(), language, scene.message().body(), ARTICLES);
        String seller = read(attempt.scope(), () -> parts.situations().seller(scene.tenant()));
        WritingTask task = new WritingTask(
                scene.tenant(),
                scene.ticketId(),
                scene.place().channel(),
                seller,
                scene.buyer().name(),
                scene.ticket().subject(),
                scene.order().map(order -> order.reference()),
                scene.thread(),
                guidance,
                questions,
                articles,
                language,
                parts.situations().limit(scene.place().channel()));
        WrittenReply reply = attempt.acts()
                ? parts.writer().unattended(task)
                : parts.writer().draft(task);
        return new Letter(reply, articles.stream().map(WritingTask.Article::id).toList());
    }

    private static Step step(AiAction action) {
        if (action instanceof AiAction.SetStatus move) {
            return new Step.Move(move.status());
        }
        if (action instanceof AiAction.AddTag tag) {
            return new Step.Tag(tag.tag());
        }
        if (action instanceof AiAction.Escalate escalate) {
            return new Step.HandOver(escalate.team(), escalate.note());
        }
        throw new IllegalStateException("an action nobody knows how to do: " + action.type());
    }

    private static Optional<String> note(AiAction action) {
        if (action instanceof AiAction.SetStatus move) {
            return Optional.of(move.status().toLowerCase(Locale.ROOT));
        }
        if (action instanceof AiAction.AddTag tag) {
            return Optional.of(tag.tag());
        }
        return action instanceof AiAction.Escalate escalate ? escalate.team().map(UUID::toString) : Optional.empty();
    }

    private <T> T read(TenantScope scope, Supplier<T> question) {
        return parts.unitOfWork().read(scope, question);
    }

    private record Letter(WrittenReply reply, List<UUID> sources) {}

    /** Steps with what each has cost, and the drafts among them. */
    static final class Composition {
        private final List<Step> steps = new ArrayList<>();
        private final List<Integer> costs = new ArrayList<>();
        private final List<AiDraft> drafts = new ArrayList<>();

        void add(Step step, int tokens) {
            steps.add(step);
            costs.add(tokens);
        }

        List<Step> steps() {
            return steps;
        }

        List<AiDraft> drafts() {
            return drafts;
        }

        int cost(int place) {
            return costs.get(place);
        }

        int tokens() {
            return costs.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
