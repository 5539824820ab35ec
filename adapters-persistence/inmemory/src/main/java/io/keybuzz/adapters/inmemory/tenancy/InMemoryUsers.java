package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryUsers implements Users {
    private final InMemoryDatabase database;
    private final Table<UserId, User> users;
    private final Table<String, List<User>> byEmail;

    InMemoryUsers(InMemoryDatabase database) {
        this.database = database;
        this.users = new Table<>(database);
        this.byEmail = new Table<>(database);
    }

    @Override
    public Optional<User> find(UserId id) {
        Session session = database.session();
        return users.find(id).filter(user -> user.tenant().map(session::sees).orElseGet(session::isPlatform));
    }

    @Override
    public void add(User user) {
        Session session = database.session();
        user.tenant().ifPresentOrElse(session::requireOwn, session::requirePlatform);
        List<User> namesakes = withEmail(user.email());
        if (namesakes.stream().anyMatch(other -> other.tenant().equals(user.tenant()))) {
            throw TenancyProblem.EMAIL_TAKEN.refuse("Another user has this e-mail address");
        }
        users.put(user.id(), user);
        byEmail.put(
                user.email().canonical(),
                Stream.concat(namesakes.stream(), Stream.of(user)).toList());
    }

    /** Everybody with this address whatever the scope, for the login. */
    List<User> withEmail(EmailAddress email) {
        return byEmail.find(email.canonical()).orElse(List.of());
    }
}
