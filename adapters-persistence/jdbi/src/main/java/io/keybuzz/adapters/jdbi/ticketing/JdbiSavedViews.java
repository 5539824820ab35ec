package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.adapters.jdbi.ticketing.customer.Survivors;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.saved.ViewId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import io.keybuzz.domain.ticketing.saved.port.SavedViews;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

final class JdbiSavedViews implements SavedViews {
    private static final String SELECT = """
            select v.id, v.tenant_id, v.visibility, v.audience_id, v.name, v.filter, v.sort, v.position, v.created_at,
              v.updated_at, v.version
            from ticketing.saved_view v
            where v.tenant_id = ? and\s""";
    private static final Sql FIND = Sql.of(SELECT + "v.id = ?");
    private static final Sql VISIBLE = visible(false);
    private static final Sql VISIBLE_AFTER = visible(true);

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.saved_view (tenant_id, id, visibility, audience_id, created_at, name, filter, sort, position,
              updated_at, version)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, 1)""");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.saved_view v
            set name = ?, filter = cast(? as jsonb), sort = ?, position = ?, updated_at = ?, version = v.version + 1
            where v.tenant_id = ? and v.id = ? and v.version = ?""");

    private static final Sql DELETE =
            Sql.exact("delete from ticketing.saved_view v where v.tenant_id = ? and v.id = ?");

    private final JdbiUnitOfWork work;

    JdbiSavedViews(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<SavedView> find(ViewId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiSavedViews::view);
    }

    @Override
    public Page<SavedView> visible(Viewer viewer, PageRequest page) {
        List<UUID> audience = new ArrayList<>(viewer.teams());
        audience.add(viewer.user());
        List<SavedView> rows = work.session()
                .list(
                        page.after().isPresent() ? VISIBLE_AFTER : VISIBLE,
                        args -> {
                            args.tenant().uuids(audience);
                            if (page.after().isPresent()) {
                                args.number(
                                        Math.toIntExact(page.after().get().at().getEpochSecond()));
                                args.uuid(page.after().get().id());
                            }
                            args.number(page.limit() + 1);
                        },
                        JdbiSavedViews::view);
        return Page.of(rows, page.limit(), SavedView::place);
    }

    @Override
    public void add(SavedView view) {
        work.session().write(Write.of(INSERT, args -> {
            args.uuid(view.tenant().value()).uuid(view.id().value());
            args.name(view.audience().kind()).uuid(view.audience().one()).instant(view.createdAt());
            bindFields(args, view);
        }));
    }

    @Override
    public SavedView save(SavedView view) {
        work.session()
                .write(Write.of(UPDATE, args -> {
                            bindFields(args, view);
                            args.uuid(view.tenant().value())
                                    .uuid(view.id().value())
                                    .number(view.version());
                        })
                        .orWhenNoRow(JdbiSavedViews::stale));
        return view.stored();
    }

    @Override
    public void remove(SavedView view) {
        work.session()
                .write(Write.of(
                        DELETE,
                        args -> args.uuid(view.tenant().value()).uuid(view.id().value())));
    }

    /** One statement for all of them: a round trip a view would cost more than the counting. */
    @Override
    public List<ViewCount> count(Map<ViewId, TicketQuery> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        UnaryOperator<UUID> survivor = Survivors.of(
                work, questions.values().stream().map(TicketQuery::filter).toList());
        List<Map.Entry<ViewId, TicketQuery>> all = questions.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().following(survivor)))
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .toList();
        String text = all.stream()
                .map(entry -> TicketListSql.count(entry.getValue().filter(), ViewCount.MOST + 1))
                .collect(Collectors.joining("\nunion all\n"));
        return work
                .session()
                .list(
                        Sql.of(text).plannedForValues(),
                        args -> {
                            for (Map.Entry<ViewId, TicketQuery> entry : all) {
                                args.uuid(entry.getKey().value()).tenant();
                                TicketConditions.bind(args, entry.getValue());
                            }
                        },
                        row -> ViewCount.of(new ViewId(row.uuid(1)), row.number(2)))
                .stream()
                .sorted(Comparator.comparing(count -> count.view().toString()))
                .toList();
    }

    private static Sql visible(boolean after) {
        return Sql.of(SELECT + "(v.audience_id is null or v.audience_id = any(?))"
                + (after ? " and (v.position, v.id) > (?, ?)" : "") + "\norder by v.position, v.id\nlimit ?");
    }

    private static void bindFields(Args args, SavedView view) throws SQLException {
        args.text(view.name()).text(FilterJson.write(view.filter()));
        args.text(view.sort().word()).number(view.position()).instant(view.updatedAt());
    }

    private static RuntimeException stale() {
        return Write.anew(CommonProblem.STALE_VERSION.refuse("The view was changed by somebody else; load it again"));
    }

    private static SavedView view(Row row) throws SQLException {
        return new SavedView(
                new ViewId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new Audience(Audience.Kind.valueOf(row.text(3)), Optional.ofNullable(row.nullableUuid(4))),
                row.text(5),
                FilterJson.read(row.text(6)),
                TicketSort.of(row.text(7)).orElseThrow(),
                row.number(8),
                row.instant(9),
                row.instant(10),
                row.longNumber(11));
    }
}
