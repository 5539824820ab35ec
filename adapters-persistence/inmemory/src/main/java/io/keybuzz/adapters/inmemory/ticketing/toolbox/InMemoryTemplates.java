package io.keybuzz.adapters.inmemory.ticketing.toolbox;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.action.port.Templates;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.util.Optional;

final class InMemoryTemplates implements Templates {
    private final InMemoryDatabase database;
    private final Table<TemplateId, Template> kept;
    private final Timeline<TemplateId> places;

    InMemoryTemplates(InMemoryDatabase database) {
        this.database = database;
        this.kept = new Table<>(database);
        this.places = Timeline.newestFirst(database);
    }

    @Override
    public Optional<Template> find(TemplateId id) {
        return kept.find(id).filter(template -> database.session().sees(template.tenant()));
    }

    @Override
    public Page<Template> visible(Viewer viewer, PageRequest page) {
        TenantId tenant = database.session().requireTenant();
        return places.page(
                tenant.value(),
                page,
                id -> kept.find(id).orElseThrow(),
                template -> template.audience().includes(viewer));
    }

    @Override
    public void add(Template template) {
        database.session().requireOwn(template.tenant());
        put(template.stored());
        places.put(template.tenant().value(), template.place(), template.id());
    }

    @Override
    public Template save(Template template) {
        database.session().requireOwn(template.tenant());
        boolean current = find(template.id())
                .filter(stored -> stored.version() == template.version())
                .isPresent();
        if (!current) {
            throw CommonProblem.STALE_VERSION.refuse("The template was changed by somebody else; load it again");
        }
        put(template.stored());
        return template.stored();
    }

    @Override
    public void remove(Template template) {
        database.session().requireOwn(template.tenant());
        find(template.id()).ifPresent(stored -> {
            places.remove(stored.tenant().value(), stored.place());
            kept.remove(stored.id());
        });
    }

    private void put(Template template) {
        boolean taken = template.label().shortcut().isPresent()
                && places.all(template.tenant().value()).stream()
                        .flatMap(id -> kept.find(id).stream())
                        .anyMatch(other -> !other.id().equals(template.id())
                                && other.audience().equals(template.audience())
                                && other.label()
                                        .shortcut()
                                        .equals(template.label().shortcut()));
        if (taken) {
            throw TicketProblem.SHORTCUT_TAKEN.refuse("Another template has this shortcut");
        }
        kept.put(template.id(), template);
    }
}
