package io.keybuzz.application.tenancy.me;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.entry.OwnSession;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import io.keybuzz.domain.tenancy.port.Users;

/** Stores a hash that was made before the transaction opened, if the one it replaces is still there. */
final class ChangePasswordHandler implements Change<ChangePassword, User> {
    private final Users users;
    private final Sessions sessions;
    private final PasswordHash proved;
    private final PasswordHash fresh;

    /** @param proved the stored hash the current password was compared with */
    ChangePasswordHandler(Users users, Sessions sessions, PasswordHash proved, PasswordHash fresh) {
        this.users = users;
        this.sessions = sessions;
        this.proved = proved;
        this.fresh = fresh;
    }

    @Override
    public User handle(CallContext call, ChangePassword command) {
        User user = users.require(call.caller().user()).user();
        if (!user.passwordHash().equals(proved)) {
            throw CommonProblem.STALE_VERSION.refuse("The password was changed meanwhile");
        }
        sessions.endAll(user.id(), OwnSession.of(call), SessionEnd.PASSWORD_CHANGED, call.now());
        return users.save(user.withPassword(fresh, call.now()));
    }

    @Override
    public AuditNote note(ChangePassword command, User result) {
        return AuditNote.of("user", result.id().value(), "password");
    }
}
