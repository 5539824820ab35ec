package io.keybuzz.application.ticketing.views;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is done with views. */
final class ViewChanges {
    private static final Set<Role> IN_CHARGE = EnumSet.of(Role.OWNER, Role.ADMIN, Role.MANAGER);

    private ViewChanges() {}

    /** Refuses with {@code access/not-allowed} changing what others see, to agents and API keys. */
    private static void requireMay(CallContext call, Audience.Kind kind) {
        boolean inCharge = !(call.caller().proof() instanceof Proof.Key)
                && IN_CHARGE.contains(call.caller().role());
        if (kind != Audience.Kind.USER && !inCharge) {
            throw CommonProblem.NOT_ALLOWED.refuse(
                    "Views of a team or of everybody are changed by owners, admins and managers");
        }
    }

    static final class CreateViewHandler implements Change<CreateView, SavedView> {
        private final TicketingPorts ports;

        CreateViewHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public SavedView handle(CallContext call, CreateView command) {
            requireMay(call, command.visibility());
            Audience audience = command.visibility() == Audience.Kind.USER
                    ? Audience.user(call.caller().user().value())
                    : new Audience(command.visibility(), command.team());
            if (command.visibility() == Audience.Kind.USER && command.team().isPresent()) {
                throw TicketProblem.INVALID_VIEW.refuse("A view for a team names the team, and no other view does");
            }
            if (command.visibility() == Audience.Kind.TEAM
                    && command.team().filter(ports.memberships()::isTeam).isEmpty()) {
                throw TicketProblem.INVALID_VIEW.refuse("There is no such team");
            }
            requireRoom(ViewQueries.viewer(call, ports));
            SavedView view = SavedView.of(
                    ports.ids().next(ViewId::new),
                    call.caller().tenant().orElseThrow(),
                    audience,
                    command.name(),
                    command.filter(),
                    command.sort(),
                    command.position(),
                    call.now());
            ports.stores().saved().add(view);
            return view.stored();
        }

        private void requireRoom(Viewer viewer) {
            int visible = ports.stores()
                    .saved()
                    .visible(viewer, PageRequest.first(SavedView.MOST_VISIBLE))
                    .items()
                    .size();
            if (visible >= SavedView.MOST_VISIBLE) {
                throw TicketProblem.TOO_MANY_VIEWS.refuse("Nobody has more than " + SavedView.MOST_VISIBLE + " views");
            }
        }

        @Override
        public AuditNote note(CreateView command, SavedView result) {
            return AuditNote.of("view", result.id().value());
        }
    }

    static final class ChangeViewHandler implements Change<ChangeView, SavedView> {
        private final TicketingPorts ports;

        ChangeViewHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public SavedView handle(CallContext call, ChangeView command) {
            SavedView view = ports.stores().saved().require(command.view(), ViewQueries.viewer(call, ports));
            requireMay(call, view.audience().kind());
            command.expected().require(view.version());
            SavedView changed = view.changed(
                    command.name().orElse(view.name()),
                    command.filter().orElse(view.filter()),
                    command.sort().orElse(view.sort()),
                    command.position().orElse(view.position()),
                    call.now());
            boolean same = changed.changed(view.name(), view.filter(), view.sort(), view.position(), call.now())
                    .equals(changed);
            return same ? view : ports.stores().saved().save(changed);
        }

        @Override
        public AuditNote note(ChangeView command, SavedView result) {
            List<String> fields = new ArrayList<>();
            note(fields, "name", command.name());
            note(fields, "filter", command.filter());
            note(fields, "sort", command.sort());
            note(fields, "position", command.position());
            return new AuditNote("view", command.view().value(), fields);
        }

        private static void note(List<String> fields, String name, Optional<?> value) {
            value.ifPresent(it -> fields.add(name));
        }
    }

    static final class DeleteViewHandler implements Change<DeleteView, SavedView> {
        private final TicketingPorts ports;

        DeleteViewHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public SavedView handle(CallContext call, DeleteView command) {
            SavedView view = ports.stores().saved().require(command.view(), ViewQueries.viewer(call, ports));
            requireMay(call, view.audience().kind());
            command.expected().require(view.version());
            ports.stores().saved().remove(view);
            return view;
        }

        @Override
        public AuditNote note(DeleteView command, SavedView result) {
            return AuditNote.of("view", command.view().value());
        }
    }
}
