package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;
import java.util.Optional;

/** What is asked about users. */
final class UserQueries {
    private UserQueries() {}

    static final class ListUsersHandler implements UseCase<ListUsers, Page<User>> {
        private final Users users;

        ListUsersHandler(Users users) {
            this.users = users;
        }

        @Override
        public Page<User> handle(CallContext call, ListUsers query) {
            return users.list(query.filter(), query.page());
        }

        @Override
        public Optional<Seen> seen(ListUsers query, Page<User> result) {
            return query.filter()
                    .tenant()
                    .map(tenant -> new Seen(tenant, AuditNote.of("tenant", tenant.value(), "users")));
        }
    }

    static final class GetUserHandler implements UseCase<GetUser, User> {
        private final Users users;

        GetUserHandler(Users users) {
            this.users = users;
        }

        @Override
        public User handle(CallContext call, GetUser query) {
            return users.find(query.user())
                    .orElseThrow(() -> TenancyProblem.USER_NOT_FOUND.refuse("There is no such user"));
        }

        @Override
        public Optional<Seen> seen(GetUser query, User result) {
            return result.tenant()
                    .map(tenant ->
                            new Seen(tenant, AuditNote.of("user", result.id().value())));
        }
    }
}
