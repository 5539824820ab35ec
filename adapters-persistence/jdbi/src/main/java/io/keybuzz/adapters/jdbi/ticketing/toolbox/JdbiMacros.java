package io.keybuzz.adapters.jdbi.ticketing.toolbox;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.action.port.Macros;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

final class JdbiMacros implements Macros {
    private static final String SELECT = """
            select k.id, k.tenant_id, k.visibility, k.audience_id, k.name, k.shortcut, k.actions, k.times_used,
              k.last_used_at, k.created_at, k.updated_at, k.version
            from ticketing.macro k
            where k.tenant_id = ? and\s""";
    private static final Sql FIND = Sql.of(SELECT + "k.id = ?");
    private static final Seen<Macro> VISIBLE = new Seen<>(SELECT, JdbiMacros::macro, Macro::place);

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.macro (tenant_id, id, visibility, audience_id, created_at, name, shortcut, actions,
              updated_at, times_used, version)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, 0, 1)""");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.macro k
            set name = ?, shortcut = ?, actions = cast(? as jsonb), updated_at = ?, version = k.version + 1
            where k.tenant_id = ? and k.id = ? and k.version = ?""");

    private static final Sql DELETE = Sql.exact("delete from ticketing.macro k where k.tenant_id = ? and k.id = ?");

    private static final Sql COUNT_USE = Sql.exact("""
            update ticketing.macro k set times_used = k.times_used + 1, last_used_at = greatest(k.last_used_at, ?)
            where k.tenant_id = ? and k.id = ?""");

    private static final String SHORTCUT = "macro_shortcut_key";

    private final JdbiUnitOfWork work;

    JdbiMacros(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Macro> find(MacroId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiMacros::macro);
    }

    @Override
    public Page<Macro> visible(Viewer viewer, PageRequest page) {
        return VISIBLE.by(work.session(), viewer, page);
    }

    @Override
    public void add(Macro macro) {
        work.session()
                .write(Write.of(INSERT, args -> {
                            args.uuid(macro.tenant().value()).uuid(macro.id().value());
                            args.name(macro.audience().kind())
                                    .uuid(macro.audience().one())
                                    .instant(macro.createdAt());
                            bindFields(args, macro);
                        })
                        .orWhenTaken(SHORTCUT, JdbiMacros::taken));
    }

    @Override
    public Macro save(Macro macro) {
        work.session()
                .write(Write.of(UPDATE, args -> {
                            bindFields(args, macro);
                            args.uuid(macro.tenant().value())
                                    .uuid(macro.id().value())
                                    .number(macro.version());
                        })
                        .orWhenNoRow(JdbiMacros::stale)
                        .orWhenTaken(SHORTCUT, JdbiMacros::taken));
        return macro.stored();
    }

    @Override
    public void remove(Macro macro) {
        work.session()
                .write(Write.of(
                        DELETE,
                        args -> args.uuid(macro.tenant().value())
                                .uuid(macro.id().value())));
    }

    @Override
    public void countUse(Macro macro, Instant now) {
        work.session()
                .write(Write.of(
                        COUNT_USE,
                        args -> args.instant(now)
                                .uuid(macro.tenant().value())
                                .uuid(macro.id().value())));
    }

    private static void bindFields(Args args, Macro macro) throws SQLException {
        args.text(macro.label().name()).text(macro.label().shortcut());
        args.text(ActionsJson.write(macro.actions())).instant(macro.updatedAt());
    }

    private static RuntimeException stale() {
        return Write.anew(CommonProblem.STALE_VERSION.refuse("The macro was changed by somebody else; load it again"));
    }

    private static Refusal taken() {
        return TicketProblem.SHORTCUT_TAKEN.refuse("Another macro has this shortcut");
    }

    private static Macro macro(Row row) throws SQLException {
        return new Macro(
                new MacroId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new Audience(Audience.Kind.valueOf(row.text(3)), Optional.ofNullable(row.nullableUuid(4))),
                new Label(row.text(5), row.maybeText(6)),
                ActionsJson.read(row.text(7)),
                new Macro.Usage(row.longNumber(8), Optional.ofNullable(row.nullableInstant(9))),
                row.instant(10),
                row.instant(11),
                row.longNumber(12));
    }
}
