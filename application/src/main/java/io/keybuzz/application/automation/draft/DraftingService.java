package io.keybuzz.application.automation.draft;

import io.keybuzz.application.automation.writing.CarefulWriter;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.classification.Lexicon;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import io.keybuzz.domain.automation.writing.TicketDossier;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

final class DraftingService implements Drafting {
    private static final int ARTICLES = 3;
    private static final int MOST_GUIDANCE = 2_000;
    private static final String ELSE = "en";

    private final UseCaseRunner runner;
    private final DraftParts parts;

    DraftingService(UseCaseRunner runner, DraftParts parts) {
        this.runner = runner;
        this.parts = parts;
    }

    @Override
    public List<AiDraft> list(CallContext call, ListAiDrafts query) {
        return runner.read(new AiDraftHandlers.ListAiDraftsHandler(parts), call, query);
    }

    @Override
    public AiDraft request(CallContext call, RequestAiDraft command, Consumer<String> piece) {
        requireGuidance(command.guidance());
        PrepareAiDraft.Prepared prepared = runner.readIn(
                new AiDraftHandlers.PrepareAiDraftHandler(parts),
                call,
                new PrepareAiDraft(command.ticket()),
                caller -> scopeOf(caller, command.ticket()));
        TicketDossier dossier = prepared.dossier();
        runner.requireNew(call, new TenantScope.One(dossier.tenant()));
        CarefulWriter writer = command.template() ? parts.templates() : parts.writer();
        boolean mayWrite = prepared.left().allows(writer.usesTokens());
        List<WritingTask.Article> articles = mayWrite ? articles(dossier) : List.of();
        WritingTask task = dossier.task(command.guidance(), List.of(), articles, language(dossier));
        Optional<WrittenReply> reply = mayWrite ? Optional.of(written(call, writer, task, piece)) : Optional.empty();
        return kept(call, dossier, reply, articles);
    }

    private AiDraft kept(
            CallContext call, TicketDossier dossier, Optional<WrittenReply> reply, List<WritingTask.Article> articles) {
        TenantScope.One scope = new TenantScope.One(dossier.tenant());
        KeepAiDraft keep = new KeepAiDraft(
                parts.ids().next(AiDraftId::new),
                new AiDraft.Answered(dossier.tenant(), dossier.ticket(), lastOfBuyer(dossier)),
                reply,
                articles.stream().map(WritingTask.Article::id).toList());
        try {
            return runner.write(new AiDraftHandlers.KeepAiDraftHandler(parts), call, keep, caller -> scope);
        } catch (RuntimeException failure) {
            throw paidFor(call, dossier, reply.map(WrittenReply::tokens).orElse(0), failure);
        }
    }

    /** What was written and cannot be kept was used all the same. */
    private RuntimeException paidFor(CallContext call, TicketDossier dossier, int tokens, RuntimeException failure) {
        try {
            pay(call, dossier.tenant(), dossier.ticket(), tokens);
        } catch (RuntimeException also) {
            failure.addSuppressed(also);
        }
        return failure;
    }

    private static void requireGuidance(Optional<String> guidance) {
        boolean fits = guidance.isEmpty()
                || (Texts.hasContent(guidance.get())
                        && Texts.isStorable(guidance.get())
                        && Texts.length(guidance.get()) <= MOST_GUIDANCE);
        if (!fits) {
            throw AutomationProblem.INVALID_GUIDANCE.refuse(
                    "Guidance has 1 to " + MOST_GUIDANCE + " characters",
                    Map.of("field", "guidance", "limit", MOST_GUIDANCE));
        }
    }

    /** Outside of any transaction: it may take as long as the model does. */
    private WrittenReply written(CallContext call, CarefulWriter writer, WritingTask task, Consumer<String> piece) {
        try {
            return writer.draft(task, piece);
        } catch (WritingTrouble trouble) {
            pay(call, task.tenant(), task.ticket(), trouble.tokens());
            throw failed(trouble);
        }
    }

    private void pay(CallContext call, TenantId tenant, UUID ticket, int tokens) {
        if (tokens > 0) {
            runner.write(
                    new CountAiTokensHandler(parts),
                    unrepeated(call),
                    new CountAiTokens(tenant, ticket, tokens),
                    caller -> new TenantScope.One(tenant));
        }
    }

    /** What is used in vain is counted each time. */
    private static CallContext unrepeated(CallContext call) {
        return new CallContext(call.caller(), call.now(), call.requestId(), call.addressHash(), Optional.empty());
    }

    private static Refusal failed(WritingTrouble trouble) {
        return AutomationProblem.WRITER_FAILED.refuse(
                String.valueOf(trouble.getMessage()),
                Map.of("cause", trouble.kind().name().toLowerCase(Locale.ROOT), "transient", trouble.isTransient()));
    }

    private List<WritingTask.Article> articles(TicketDossier dossier) {
        String asked = dossier.lastOfBuyer().map(TicketDossier.LastWord::body).orElse("");
        return parts.articles().about(dossier.tenant(), language(dossier), asked, ARTICLES);
    }

    /** The buyer's own language counts more than their site's. */
    private static String language(TicketDossier dossier) {
        String asked = dossier.lastOfBuyer().map(TicketDossier.LastWord::body).orElse("");
        return Lexicon.standard()
                .classify(dossier.subject(), asked, dossier.language())
                .language()
                .or(dossier::language)
                .orElse(ELSE);
    }

    private static UUID lastOfBuyer(TicketDossier dossier) {
        return dossier.lastOfBuyer().map(TicketDossier.LastWord::message).orElseThrow();
    }

    @Override
    public AiDraft edit(CallContext call, EditAiDraft command) {
        return runner.write(
                new AiDraftHandlers.EditAiDraftHandler(parts),
                call,
                command,
                caller -> scopeOf(caller, command.ticket()));
    }

    @Override
    public AiDraft use(CallContext call, UseAiDraft command) {
        return runner.write(
                new AiDraftHandlers.UseAiDraftHandler(parts),
                call,
                command,
                caller -> scopeOf(caller, command.ticket()));
    }

    @Override
    public AiDraft discard(CallContext call, DiscardAiDraft command) {
        return runner.write(
                new AiDraftHandlers.DiscardAiDraftHandler(parts),
                call,
                command,
                caller -> scopeOf(caller, command.ticket()));
    }

    /** A super admin works inside the tenant whose ticket it is; that costs one more round trip. */
    private TenantScope.One scopeOf(CallContext call, UUID ticket) {
        if (call.scope() instanceof TenantScope.One own) {
            return own;
        }
        return runner.lookUp(call.scope(), () -> parts.dossiers().tenantOf(ticket))
                .map(TenantScope.One::new)
                .orElseThrow(() -> parts.dossiers().missing(ticket));
    }
}
