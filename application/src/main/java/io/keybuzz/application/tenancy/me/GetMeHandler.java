package io.keybuzz.application.tenancy.me;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;

final class GetMeHandler implements UseCase<GetMe, User> {
    private final Users users;

    GetMeHandler(Users users) {
        this.users = users;
    }

    @Override
    public User handle(CallContext call, GetMe query) {
        return users.find(call.caller().user())
                .orElseThrow(() -> TenancyProblem.USER_NOT_FOUND.refuse("There is no such user"));
    }
}
