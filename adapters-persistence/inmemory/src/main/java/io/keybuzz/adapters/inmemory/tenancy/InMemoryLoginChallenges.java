package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import io.keybuzz.domain.tenancy.twofactor.port.LoginChallenges;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryLoginChallenges implements LoginChallenges {
    private final InMemoryDatabase database;
    private final Table<Name, LoginChallenge> challenges;

    InMemoryLoginChallenges(InMemoryDatabase database) {
        this.database = database;
        this.challenges = new Table<>(database);
        database.clears(Leftovers.Kind.LOGIN_CHALLENGES, this::clear);
    }

    @Override
    public void add(LoginChallenge challenge) {
        database.session().requireOwn(challenge.tenant());
        challenges.put(new Name(challenge.tenant(), challenge.id()), challenge);
    }

    @Override
    public Optional<LoginChallenge> find(UUID id) {
        return challenges.find(new Name(database.session().requireTenant(), id));
    }

    @Override
    public boolean use(UUID id, Instant now) {
        database.session().requireWritable();
        Optional<LoginChallenge> open = find(id).filter(challenge ->
                challenge.usedAt().isEmpty() && challenge.expiresAt().isAfter(now));
        open.ifPresent(challenge -> challenges.put(new Name(challenge.tenant(), id), used(challenge, now)));
        return open.isPresent();
    }

    private int clear(Instant before, int limit) {
        List<LoginChallenge> over =
                challenges.some(challenge -> challenge.expiresAt().isBefore(before), limit);
        over.forEach(challenge -> challenges.remove(new Name(challenge.tenant(), challenge.id())));
        return over.size();
    }

    private static LoginChallenge used(LoginChallenge challenge, Instant now) {
        return new LoginChallenge(
                challenge.tenant(),
                challenge.id(),
                challenge.user(),
                challenge.purpose(),
                challenge.secretHash(),
                challenge.expiresAt(),
                Optional.of(now),
                challenge.createdAt());
    }

    private record Name(TenantId tenant, UUID id) {}
}
