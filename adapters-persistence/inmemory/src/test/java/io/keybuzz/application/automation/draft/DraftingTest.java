package io.keybuzz.application.automation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.automation.AiParts;
import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.application.billing.payment.RecordedPayments;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.shared.once.OnceOnly;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.application.ticketing.ListTicketEvents;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.DraftFate;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.fake.writer.ScriptedReplyWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftingTest {
    private static final String ANSWER = "Bonjour, nous regardons cela et revenons vers vous.";
    private static final WritingTask.Article ARTICLE =
            new WritingTask.Article(new UUID(5, 5), "Retours", "Sous 14 jours");

    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final ScriptedReplyWriter writer = ScriptedReplyWriter.saying(ANSWER);
    private final KeyBuzzApplication app = KeyBuzzApplication.assemble(new KeyBuzzPorts(
            new KeyBuzzPorts.Runtime(keybuzz.clock, keybuzz.ids, UseCaseListener.none()),
            keybuzz.stores,
            KeyBuzzPorts.Security.none(),
            Channels.none(),
            FileParts.none(),
            new RecordedPayments(
                    keybuzz.stores.unitOfWork(), keybuzz.stores.billing().payments()),
            new AiParts(writer, new LexicalClassifier(), knowing())));
    private final Drafting drafting = app.automation().drafts();
    private final TenantId tenant = keybuzz.tenant("acme");
    private final CallContext agent = keybuzz.agent(tenant);
    private final TicketId ticket = new TicketId(app.ticketing()
            .open(agent, OpenTicket.of("Commande", "Bonjour, où est mon colis ?"))
            .id());

    private static KnowledgeArticles knowing() {
        return (tenant, language, question, limit) -> List.of(ARTICLE);
    }

    private AiDraft requested() {
        return drafting.request(agent, new RequestAiDraft(ticket.value(), Optional.empty(), false));
    }

    private List<AiDraft> drafts() {
        return drafting.list(agent, new ListAiDrafts(ticket.value()));
    }

    private UseAiDraft use(AiDraft draft, Optional<String> body) {
        return new UseAiDraft(ticket.value(), draft.id(), body, Optional.empty(), false, ExpectedVersion.any());
    }

    private List<TicketEventType> history() {
        return app.ticketing().events(agent, new ListTicketEvents(ticket, PageRequest.first())).items().stream()
                .map(EventView::type)
                .toList();
    }

    private static void refused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_draft_is_written_from_what_the_buyer_can_see_and_kept() {
        app.ticketing()
                .reply(
                        agent,
                        new ReplyToTicket(
                                ticket,
                                "Client difficile",
                                io.keybuzz.domain.ticketing.Visibility.INTERNAL,
                                io.keybuzz.domain.ticketing.MessageSource.API));

        AiDraft draft = drafting.request(agent, new RequestAiDraft(ticket.value(), Optional.of("Soyez bref"), false));

        assertThat(drafts()).containsExactly(draft);
        assertThat(draft.body()).isEqualTo(ANSWER);
        assertThat(draft.writer()).isEqualTo(ScriptedReplyWriter.NAME);
        assertThat(draft.sources()).containsExactly(ARTICLE.id());
        assertThat(draft.maker().user()).contains(agent.caller().user());
        assertThat(history()).endsWith(TicketEventType.AI_SUGGESTION_CREATED);
        WritingTask task = writer.asked().get(0);
        assertThat(task.thread()).containsExactly(new WritingTask.Said(true, "Bonjour, où est mon colis ?"));
        assertThat(task.language()).isEqualTo("fr");
        assertThat(task.guidance()).contains("Soyez bref");
        assertThat(task.seller()).isEqualTo("Shop acme");
        assertThat(keybuzz.messages(tenant, ticket)).hasSize(2);
    }

    @Test
    void a_used_draft_is_the_persons_reply_and_says_how_much_of_it_was_changed() {
        AiDraft draft = requested();

        AiDraft used = drafting.use(agent, use(draft, Optional.of(ANSWER + " À bientôt!")));

        List<MessageView> messages = keybuzz.messages(tenant, ticket);
        MessageView reply = messages.get(messages.size() - 1);
        assertThat(reply.body()).isEqualTo(ANSWER + " À bientôt!");
        assertThat(reply.senderId()).isEqualTo(agent.caller().user().toString());
        assertThat(used.fate().state()).isEqualTo(DraftFate.State.USED);
        assertThat(used.fate().editDistance()).hasValue(" À bientôt!".length());
        assertThat(used.fate().reply()).contains(reply.id());
        assertThat(drafts()).containsExactly(used);
        refused(AutomationProblem.DRAFT_SETTLED, () -> drafting.use(agent, use(draft, Optional.empty())));
        refused(
                AutomationProblem.DRAFT_SETTLED,
                () -> drafting.edit(
                        agent, new EditAiDraft(ticket.value(), draft.id(), "autre", ExpectedVersion.any())));
        assertThat(keybuzz.messages(tenant, ticket)).hasSize(2);
    }

    @Test
    void an_edited_draft_keeps_what_was_written_first() {
        AiDraft draft = requested();
        AiDraft edited =
                drafting.edit(agent, new EditAiDraft(ticket.value(), draft.id(), "Bonjour.", ExpectedVersion.of(1L)));

        assertThat(edited.original()).isEqualTo(ANSWER);
        assertThat(drafting.use(agent, use(draft, Optional.empty())).fate().editDistance())
                .hasValue(ANSWER.length() - "Bonjour.".length());
        refused(
                AutomationProblem.INVALID_DRAFT,
                () -> drafting.edit(
                        agent, new EditAiDraft(ticket.value(), requested().id(), " ", ExpectedVersion.any())));
        refused(
                CommonProblem.STALE_VERSION,
                () -> drafting.edit(
                        agent, new EditAiDraft(ticket.value(), requested().id(), "x", ExpectedVersion.of(7L))));
    }

    @Test
    void a_discarded_draft_stays_and_says_so() {
        AiDraft draft = requested();
        drafting.discard(agent, new DiscardAiDraft(ticket.value(), draft.id(), ExpectedVersion.any()));

        assertThat(drafts().get(0).fate().state()).isEqualTo(DraftFate.State.DISCARDED);
        refused(AutomationProblem.DRAFT_SETTLED, () -> drafting.use(agent, use(draft, Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource(WritingTrouble.Kind.class)
    void whatever_is_wrong_with_the_writer_the_ticket_stays_usable_and_nothing_is_half_written(
            WritingTrouble.Kind kind) {
        writer.thenFails(kind);
        List<TicketEventType> before = history();

        assertThatThrownBy(this::requested).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(AutomationProblem.WRITER_FAILED);
            assertThat(refusal.facts()).containsEntry("cause", kind.name().toLowerCase());
        });

        assertThat(drafts()).isEmpty();
        assertThat(history()).isEqualTo(before);
        app.ticketing().reply(agent, ReplyToTicket.of(ticket, "I answer myself"));
        assertThat(requested().body()).isEqualTo(ANSWER);
    }

    @Test
    void what_cannot_be_sent_anywhere_becomes_no_draft() {
        writer.then("As an AI language model I cannot help");

        refused(AutomationProblem.WRITER_FAILED, this::requested);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void whoever_asks_for_templates_gets_them() {
        AiDraft draft = drafting.request(agent, new RequestAiDraft(ticket.value(), Optional.empty(), true));

        assertThat(draft.writer()).isEqualTo("template");
        assertThat(draft.body()).startsWith("Bonjour");
        assertThat(writer.asked()).isEmpty();
    }

    @Test
    void pieces_are_told_while_it_is_written() {
        List<String> pieces = new ArrayList<>();
        AiDraft draft =
                drafting.request(agent, new RequestAiDraft(ticket.value(), Optional.empty(), false), pieces::add);

        assertThat(String.join("", pieces)).isEqualTo(draft.body());
    }

    @Test
    void a_repeated_call_is_answered_before_anybody_writes_again() {
        CallContext once = agent.once(
                new OnceOnly("POST", "drafts", "key", "same", result -> new StoredAnswer(201, Optional.empty(), "{}")));
        RequestAiDraft wish = new RequestAiDraft(ticket.value(), Optional.empty(), false);
        drafting.request(once, wish);

        assertThatThrownBy(() -> drafting.request(once, wish)).isInstanceOf(Replayed.class);

        assertThat(writer.asked()).hasSize(1);
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void each_draft_is_one_ai_action() {
        requested();
        requested();
        writer.thenFails(WritingTrouble.Kind.DOWN);
        refused(AutomationProblem.WRITER_FAILED, this::requested);

        assertThat(app.billing()
                        .usage(
                                keybuzz.call(tenant, io.keybuzz.domain.shared.Role.OWNER),
                                new io.keybuzz.application.billing.GetTicketUsage(ticket.value()))
                        .aiActionsCount())
                .isEqualTo(2);
    }

    @Test
    void guidance_has_a_limit() {
        refused(
                AutomationProblem.INVALID_GUIDANCE,
                () -> drafting.request(
                        agent, new RequestAiDraft(ticket.value(), Optional.of("x".repeat(2_001)), false)));
        assertThat(writer.asked()).isEmpty();
    }

    @Test
    void another_tenants_tickets_and_drafts_are_missing_ones() {
        AiDraft draft = requested();
        CallContext stranger = keybuzz.agent(keybuzz.tenant("globex"));

        refused(TicketProblem.TICKET_NOT_FOUND, () -> drafting.list(stranger, new ListAiDrafts(ticket.value())));
        refused(
                TicketProblem.TICKET_NOT_FOUND,
                () -> drafting.request(stranger, new RequestAiDraft(ticket.value(), Optional.empty(), false)));
        refused(AutomationProblem.DRAFT_NOT_FOUND, () -> drafting.use(stranger, use(draft, Optional.empty())));
        assertThat(writer.asked()).hasSize(1);
    }
}
