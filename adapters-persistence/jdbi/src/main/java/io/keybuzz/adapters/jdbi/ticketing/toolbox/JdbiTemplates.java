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
import io.keybuzz.domain.ticketing.action.port.Templates;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.sql.SQLException;
import java.util.Optional;

final class JdbiTemplates implements Templates {
    private static final String SELECT = """
            select k.id, k.tenant_id, k.visibility, k.audience_id, k.name, k.shortcut, k.body, k.translations, k.created_at,
              k.updated_at, k.version
            from ticketing.template k
            where k.tenant_id = ? and\s""";
    private static final Sql FIND = Sql.of(SELECT + "k.id = ?");
    private static final Seen<Template> VISIBLE = new Seen<>(SELECT, JdbiTemplates::template, Template::place);

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.template (tenant_id, id, visibility, audience_id, created_at, name, shortcut, body,
              translations, updated_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, 1)""");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.template k
            set name = ?, shortcut = ?, body = ?, translations = cast(? as jsonb), updated_at = ?, version = k.version + 1
            where k.tenant_id = ? and k.id = ? and k.version = ?""");

    private static final Sql DELETE = Sql.exact("delete from ticketing.template k where k.tenant_id = ? and k.id = ?");
    private static final String SHORTCUT = "template_shortcut_key";

    private final JdbiUnitOfWork work;

    JdbiTemplates(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Template> find(TemplateId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiTemplates::template);
    }

    @Override
    public Page<Template> visible(Viewer viewer, PageRequest page) {
        return VISIBLE.by(work.session(), viewer, page);
    }

    @Override
    public void add(Template template) {
        work.session()
                .write(Write.of(INSERT, args -> {
                            args.uuid(template.tenant().value())
                                    .uuid(template.id().value());
                            args.name(template.audience().kind())
                                    .uuid(template.audience().one())
                                    .instant(template.createdAt());
                            bindFields(args, template);
                        })
                        .orWhenTaken(SHORTCUT, JdbiTemplates::taken));
    }

    @Override
    public Template save(Template template) {
        work.session()
                .write(Write.of(UPDATE, args -> {
                            bindFields(args, template);
                            args.uuid(template.tenant().value())
                                    .uuid(template.id().value())
                                    .number(template.version());
                        })
                        .orWhenNoRow(JdbiTemplates::stale)
                        .orWhenTaken(SHORTCUT, JdbiTemplates::taken));
        return template.stored();
    }

    @Override
    public void remove(Template template) {
        work.session()
                .write(Write.of(
                        DELETE,
                        args -> args.uuid(template.tenant().value())
                                .uuid(template.id().value())));
    }

    private static void bindFields(Args args, Template template) throws SQLException {
        args.text(template.label().name()).text(template.label().shortcut());
        args.text(template.body().source()).text(ActionsJson.write(template.translations()));
        args.instant(template.updatedAt());
    }

    private static RuntimeException stale() {
        return Write.anew(
                CommonProblem.STALE_VERSION.refuse("The template was changed by somebody else; load it again"));
    }

    private static Refusal taken() {
        return TicketProblem.SHORTCUT_TAKEN.refuse("Another template has this shortcut");
    }

    private static Template template(Row row) throws SQLException {
        return new Template(
                new TemplateId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new Audience(Audience.Kind.valueOf(row.text(3)), Optional.ofNullable(row.nullableUuid(4))),
                new Label(row.text(5), row.maybeText(6)),
                new TemplateText(row.text(7)),
                ActionsJson.readTranslations(row.text(8)),
                row.instant(9),
                row.instant(10),
                row.longNumber(11));
    }
}
