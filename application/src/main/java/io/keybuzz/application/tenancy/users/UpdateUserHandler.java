package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.tenancy.staff.Ranks;
import io.keybuzz.domain.tenancy.staff.UserToChange;
import java.util.ArrayList;
import java.util.List;

final class UpdateUserHandler implements Change<UpdateUser, User> {
    private final Users users;

    UpdateUserHandler(Users users) {
        this.users = users;
    }

    @Override
    public User handle(CallContext call, UpdateUser command) {
        UserToChange held = users.require(command.user());
        User user = held.user();
        command.expected().require(user.version());
        Role actor = call.caller().role();
        Ranks.require(actor, user.role());
        Role role = command.role().orElse(user.role());
        User changed =
                command.fullName().map(name -> user.renamed(name, call.now())).orElse(user);
        if (role != user.role()) {
            if (user.id().equals(call.caller().user())) {
                throw TenancyProblem.OWN_ACCOUNT.refuse("Nobody changes their own role");
            }
            Ranks.require(actor, role);
            changed = changed.ranked(role, call.now());
            held.requireOwnerLeft(changed);
        }
        return changed.equals(user) ? user : users.save(changed);
    }

    @Override
    public AuditNote note(UpdateUser command, User result) {
        List<String> fields = new ArrayList<>();
        command.fullName().ifPresent(name -> fields.add("fullName"));
        command.role().ifPresent(role -> fields.add("role"));
        return new AuditNote("user", result.id().value(), fields).onlyIf(!fields.isEmpty());
    }
}
