package io.keybuzz.domain.automation.draft;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An answer somebody or some rule has had written, which waits for a person (seed PH11-04A, AiResponseDraft). It is never sent
 * by itself.
 *
 * @param message the buyer's message it answers
 * @param confidence from 0 to 1; how sure its writer is
 * @param writer who wrote it, such as {@code template} or a model's name
 * @param sources knowledge articles it rests on
 */
public record AiDraft(
        AiDraftId id,
        TenantId tenant,
        UUID ticket,
        UUID message,
        Maker maker,
        String original,
        String body,
        double confidence,
        String writer,
        int tokens,
        List<UUID> sources,
        DraftFate fate,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /** Characters of a draft, as of any message. */
    public static final int MOST = 5_000;

    public AiDraft {
        sources = List.copyOf(sources);
    }

    /** One that was just written. @param body as it was written, which stays beside what people make of it */
    public static AiDraft written(
            AiDraftId id, Answered answered, Maker maker, WrittenReply reply, List<UUID> sources, Instant now) {
        return new AiDraft(
                id,
                answered.tenant(),
                answered.ticket(),
                answered.message(),
                maker,
                reply.text(),
                reply.text(),
                reply.confidence(),
                reply.writer(),
                reply.tokens(),
                sources,
                DraftFate.open(),
                now,
                now,
                0);
    }

    /** Says it in other words. Refuses with {@code automation/draft-settled} or {@code -invalid-draft}. */
    public AiDraft edited(String text, Instant now) {
        requireOpen();
        return with(requireWords(text), fate, now);
    }

    /**
     * It became a reply.
     *
     * @param text what was sent in the end
     */
    public AiDraft used(String text, UUID reply, Instant now) {
        requireOpen();
        int distance = EditDistance.between(original, text);
        DraftFate used =
                new DraftFate(DraftFate.State.USED, Optional.of(now), OptionalInt.of(distance), Optional.of(reply));
        return with(text, used, now);
    }

    /** Nobody wants it. Refuses with {@code automation/draft-settled}. */
    public AiDraft discarded(Instant now) {
        requireOpen();
        DraftFate gone =
                new DraftFate(DraftFate.State.DISCARDED, Optional.of(now), OptionalInt.empty(), Optional.empty());
        return with(body, gone, now);
    }

    /** Refuses with {@code automation/draft-settled}. */
    public void requireOpen() {
        if (fate.state() != DraftFate.State.OPEN) {
            throw AutomationProblem.DRAFT_SETTLED.refuse(
                    "The draft was " + fate.state().name().toLowerCase(Locale.ROOT) + " already");
        }
    }

    /** The same as the store holds it. */
    public AiDraft stored(long number) {
        return new AiDraft(
                id,
                tenant,
                ticket,
                message,
                maker,
                original,
                body,
                confidence,
                writer,
                tokens,
                sources,
                fate,
                createdAt,
                updatedAt,
                number);
    }

    private AiDraft with(String text, DraftFate next, Instant now) {
        return new AiDraft(
                id,
                tenant,
                ticket,
                message,
                maker,
                original,
                text,
                confidence,
                writer,
                tokens,
                sources,
                next,
                createdAt,
                now,
                version);
    }

    private static String requireWords(String text) {
        if (!Texts.hasContent(text) || Texts.length(text) > MOST || !Texts.isStorable(text)) {
            throw AutomationProblem.INVALID_DRAFT.refuse(
                    "A draft has 1 to " + MOST + " characters", Map.of("field", "body", "limit", MOST));
        }
        return text;
    }

    /** What it answers. @param message the buyer's */
    public record Answered(TenantId tenant, UUID ticket, UUID message) {}

    /** Who had it written: a rule in one of its runs, or a person. */
    public record Maker(Optional<AiRuleId> rule, Optional<ExecutionId> execution, Optional<UserId> user) {
        public static Maker rule(AiRuleId rule, ExecutionId execution) {
            return new Maker(Optional.of(rule), Optional.of(execution), Optional.empty());
        }

        public static Maker person(UserId user) {
            return new Maker(Optional.empty(), Optional.empty(), Optional.of(user));
        }
    }
}
