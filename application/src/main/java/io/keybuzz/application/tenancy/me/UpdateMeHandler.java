package io.keybuzz.application.tenancy.me;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;

final class UpdateMeHandler implements Change<UpdateMe, User> {
    private final Users users;

    UpdateMeHandler(Users users) {
        this.users = users;
    }

    @Override
    public User handle(CallContext call, UpdateMe command) {
        User user = users.require(call.caller().user()).user();
        command.expected().require(user.version());
        User changed =
                command.fullName().map(name -> user.renamed(name, call.now())).orElse(user);
        return changed.equals(user) ? user : users.save(changed);
    }

    @Override
    public AuditNote note(UpdateMe command, User result) {
        return AuditNote.of("user", result.id().value(), "fullName")
                .onlyIf(command.fullName().isPresent());
    }
}
