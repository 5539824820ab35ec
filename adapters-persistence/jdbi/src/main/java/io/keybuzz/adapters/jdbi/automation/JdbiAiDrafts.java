package io.keybuzz.adapters.jdbi.automation;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import io.keybuzz.domain.automation.draft.DraftFate;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.port.AiDrafts;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

final class JdbiAiDrafts implements AiDrafts {
    private static final String SELECT = """
            select d.tenant_id, d.ticket_id, d.id, d.message_id, d.version, d.created_at, d.updated_at, d.settled_at, d.rule_id,
              d.execution_id, d.user_id, d.reply_id, cast(d.confidence as text), d.tokens, coalesce(d.edit_distance, -1),
              d.state, d.writer, d.original, d.body, cast(d.sources as text[])
            from automation.ai_draft d
            where d.tenant_id = ? and d.ticket_id = ?""";
    private static final Sql FIND = Sql.of(SELECT + " and d.id = ?");
    private static final Sql OF_TICKET = Sql.of(SELECT + "\norder by d.created_at desc, d.id desc limit 100");

    private static final Sql INSERT = Sql.exact("""
            insert into automation.ai_draft (tenant_id, ticket_id, id, message_id, version, created_at, rule_id, execution_id,
              user_id, confidence, tokens, writer, original, sources, updated_at, settled_at, reply_id, edit_distance, state, body)
            values (?, ?, ?, ?, 1, ?, ?, ?, ?, cast(? as double precision), ?, ?, ?, ?, ?, ?, ?, nullif(?, -1), ?, ?)""");

    private static final Sql UPDATE = Sql.exact("""
            update automation.ai_draft d
            set updated_at = ?, settled_at = ?, reply_id = ?, edit_distance = nullif(?, -1), state = ?, body = ?,
              version = d.version + 1
            where d.tenant_id = ? and d.id = ? and d.version = ?""");

    private final JdbiUnitOfWork work;

    JdbiAiDrafts(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(AiDraft draft) {
        work.session().write(Write.of(INSERT, args -> {
            args.uuid(draft.tenant().value()).uuid(draft.ticket());
            args.uuid(draft.id().value()).uuid(draft.message()).instant(draft.createdAt());
            args.uuid(draft.maker().rule().map(AiRuleId::value));
            args.uuid(draft.maker().execution().map(ExecutionId::value));
            args.uuid(draft.maker().user().map(UserId::value));
            args.text(Double.toString(draft.confidence())).number(draft.tokens());
            args.text(draft.writer()).text(draft.original()).uuids(draft.sources());
            bindChanges(args, draft);
        }));
    }

    @Override
    public Optional<AiDraft> find(UUID ticket, AiDraftId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(ticket).uuid(id.value()), JdbiAiDrafts::draft);
    }

    @Override
    public List<AiDraft> of(UUID ticket) {
        return work.session().list(OF_TICKET, args -> args.tenant().uuid(ticket), JdbiAiDrafts::draft);
    }

    @Override
    public AiDraft save(AiDraft draft) {
        work.session()
                .write(Write.of(UPDATE, args -> {
                            bindChanges(args, draft);
                            args.uuid(draft.tenant().value()).uuid(draft.id().value());
                            args.number(draft.version());
                        })
                        .orWhenNoRow(() -> Write.anew(
                                CommonProblem.STALE_VERSION.refuse("The draft was changed meanwhile; load it again"))));
        return draft.stored(draft.version() + 1);
    }

    private static void bindChanges(Args args, AiDraft draft) throws SQLException {
        DraftFate fate = draft.fate();
        args.instant(draft.updatedAt()).instant(fate.settledAt()).uuid(fate.reply());
        args.number(fate.editDistance().orElse(-1)).name(fate.state()).text(draft.body());
    }

    private static AiDraft draft(Row row) throws SQLException {
        int distance = row.number(15);
        return new AiDraft(
                new AiDraftId(row.uuid(3)),
                new TenantId(row.uuid(1)),
                row.uuid(2),
                row.uuid(4),
                new AiDraft.Maker(
                        Optional.ofNullable(row.nullableUuid(9)).map(AiRuleId::new),
                        Optional.ofNullable(row.nullableUuid(10)).map(ExecutionId::new),
                        Optional.ofNullable(row.nullableUuid(11)).map(UserId::new)),
                row.text(18),
                row.text(19),
                Double.parseDouble(row.text(13)),
                row.text(17),
                row.number(14),
                row.texts(20).stream().map(UUID::fromString).toList(),
                new DraftFate(
                        DraftFate.State.valueOf(row.text(16)),
                        Optional.ofNullable(row.nullableInstant(8)),
                        distance < 0 ? OptionalInt.empty() : OptionalInt.of(distance),
                        Optional.ofNullable(row.nullableUuid(12))),
                row.instant(6),
                row.instant(7),
                row.longNumber(5));
    }
}
