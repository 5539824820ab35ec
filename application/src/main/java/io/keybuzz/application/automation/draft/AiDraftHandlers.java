package io.keybuzz.application.automation.draft;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.Sending;
import io.keybuzz.domain.automation.draft.Speaker;
import io.keybuzz.domain.automation.metering.AiCharge;
import io.keybuzz.domain.automation.writing.TicketDossier;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is done with suggested answers. */
final class AiDraftHandlers {
    private static final String TICKET = "ticket";

    private AiDraftHandlers() {}

    static Speaker speaker(CallContext call) {
        return new Speaker(
                call.caller().user(), call.caller().name(), call.caller().proof() instanceof Proof.Key);
    }

    private static TicketDossier dossier(DraftParts parts, UUID ticket) {
        return parts.dossiers().find(ticket).orElseThrow(() -> parts.dossiers().missing(ticket));
    }

    static final class ListAiDraftsHandler implements UseCase<ListAiDrafts, List<AiDraft>> {
        private final DraftParts parts;

        ListAiDraftsHandler(DraftParts parts) {
            this.parts = parts;
        }

        @Override
        public List<AiDraft> handle(CallContext call, ListAiDrafts query) {
            List<AiDraft> drafts = parts.drafts().of(query.ticket());
            if (drafts.isEmpty() && parts.dossiers().tenantOf(query.ticket()).isEmpty()) {
                throw parts.dossiers().missing(query.ticket());
            }
            return drafts;
        }

        @Override
        public Optional<Seen> seen(ListAiDrafts query, List<AiDraft> result) {
            return result.stream()
                    .findFirst()
                    .map(draft -> new Seen(draft.tenant(), AuditNote.of(TICKET, query.ticket(), "drafts")));
        }
    }

    static final class PrepareAiDraftHandler implements UseCase<PrepareAiDraft, PrepareAiDraft.Prepared> {
        private final DraftParts parts;

        PrepareAiDraftHandler(DraftParts parts) {
            this.parts = parts;
        }

        @Override
        public PrepareAiDraft.Prepared handle(CallContext call, PrepareAiDraft query) {
            TicketDossier dossier = dossier(parts, query.ticket());
            if (!dossier.open() || dossier.lastOfBuyer().isEmpty()) {
                throw AutomationProblem.NOTHING_TO_ANSWER.refuse(
                        dossier.open() ? "The buyer has written nothing" : "The ticket is part of another one now");
            }
            return new PrepareAiDraft.Prepared(dossier, parts.meter().left(dossier.tenant(), call.now()));
        }
    }

    static final class KeepAiDraftHandler implements Change<KeepAiDraft, AiDraft> {
        private final DraftParts parts;

        KeepAiDraftHandler(DraftParts parts) {
            this.parts = parts;
        }

        /** Paid for and kept in one transaction, or neither; the ticket is held before what the tenant has used is, as everywhere. */
        @Override
        public AiDraft handle(CallContext call, KeepAiDraft command) {
            WrittenReply reply = command.reply().orElseThrow(() -> nothingLeft(call, command));
            AiDraft draft = AiDraft.written(
                    command.id(),
                    command.answered(),
                    AiDraft.Maker.person(call.caller().user()),
                    reply,
                    command.sources(),
                    call.now());
            parts.desk().suggested(draft, speaker(call), call.now());
            parts.drafts().add(draft);
            charge(call, command, reply.tokens());
            return draft.stored(1);
        }

        /** Actions, or else tokens. */
        private Refusal nothingLeft(CallContext call, KeepAiDraft command) {
            charge(call, command, 0);
            return AutomationProblem.WRITER_FAILED.refuse(
                    "Nothing is left of what the writer may use in this period", Map.of("cause", "budget"));
        }

        private void charge(CallContext call, KeepAiDraft command, int tokens) {
            AiDraft.Answered answered = command.answered();
            String key = "draft:" + command.id();
            parts.meter().require(new AiCharge(answered.tenant(), answered.ticket(), key, false, tokens, call.now()));
        }

        @Override
        public AuditNote note(KeepAiDraft command, AiDraft result) {
            return AuditNote.of(TICKET, result.ticket(), "drafts");
        }
    }

    static final class EditAiDraftHandler implements Change<EditAiDraft, AiDraft> {
        private final DraftParts parts;

        EditAiDraftHandler(DraftParts parts) {
            this.parts = parts;
        }

        @Override
        public AiDraft handle(CallContext call, EditAiDraft command) {
            AiDraft draft = parts.drafts().require(command.ticket(), command.draft());
            command.expected().require(draft.version());
            return parts.drafts().save(draft.edited(command.body(), call.now()));
        }

        @Override
        public AuditNote note(EditAiDraft command, AiDraft result) {
            return AuditNote.of(TICKET, command.ticket(), "drafts");
        }
    }

    static final class UseAiDraftHandler implements Change<UseAiDraft, AiDraft> {
        private final DraftParts parts;

        UseAiDraftHandler(DraftParts parts) {
            this.parts = parts;
        }

        /** The ticket is held by the reply before the draft is settled: two who use it at once are one after the other. */
        @Override
        public AiDraft handle(CallContext call, UseAiDraft command) {
            AiDraft draft = parts.drafts().require(command.ticket(), command.draft());
            command.expected().require(draft.version());
            draft.requireOpen();
            String text = command.body().orElse(draft.body());
            Optional<UUID> seen = command.force()
                    ? Optional.empty()
                    : Optional.of(command.lastSeen().orElse(draft.message()));
            UUID reply = parts.desk().send(new Sending(command.ticket(), text, seen, speaker(call), call.now()));
            return parts.drafts().save(draft.used(text, reply, call.now()));
        }

        @Override
        public AuditNote note(UseAiDraft command, AiDraft result) {
            return AuditNote.of(TICKET, command.ticket(), "drafts", "messages");
        }
    }

    static final class DiscardAiDraftHandler implements Change<DiscardAiDraft, AiDraft> {
        private final DraftParts parts;

        DiscardAiDraftHandler(DraftParts parts) {
            this.parts = parts;
        }

        @Override
        public AiDraft handle(CallContext call, DiscardAiDraft command) {
            AiDraft draft = parts.drafts().require(command.ticket(), command.draft());
            command.expected().require(draft.version());
            return parts.drafts().save(draft.discarded(call.now()));
        }

        @Override
        public AuditNote note(DiscardAiDraft command, AiDraft result) {
            return AuditNote.of(TICKET, command.ticket(), "drafts");
        }
    }
}
