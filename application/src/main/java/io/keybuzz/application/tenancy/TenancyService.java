package io.keybuzz.application.tenancy;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.tenancy.access.Access;
import io.keybuzz.application.tenancy.access.AccessService;
import io.keybuzz.application.tenancy.entry.Journal;
import io.keybuzz.application.tenancy.keys.ApiKeyring;
import io.keybuzz.application.tenancy.password.PasswordService;
import io.keybuzz.application.tenancy.password.Passwords;
import io.keybuzz.application.tenancy.twofactor.TwoFactor;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.Tenant;
import java.time.Instant;
import java.util.Optional;

final class TenancyService implements Tenancy {
    private final UseCaseRunner runner;
    private final TenancyPorts ports;
    private final ListTenantsHandler listTenants;
    private final Login login;
    private final TenantFounder founder;
    private final Administration administration;
    private final Access access;
    private final Passwords recovery;
    private final TwoFactor twoFactor;

    TenancyService(UseCaseRunner runner, TenancyPorts ports) {
        this.runner = runner;
        this.ports = ports;
        this.listTenants = new ListTenantsHandler(ports.stores().tenants());
        Journal journal = new Journal(ports);
        this.login = new Login(ports, journal);
        this.founder = new TenantFounder(ports, journal);
        this.access = new AccessService(runner, ports, journal);
        this.administration = Administration.assemble(runner, ports, access);
        this.recovery = new PasswordService(ports, access, journal);
        this.twoFactor = TwoFactor.assemble(runner, ports, access::changed);
    }

    @Override
    public LogIn.Outcome logIn(LogIn attempt, Visit visit) {
        return login.attempt(attempt, visit);
    }

    @Override
    public TwoStepLogIn twoStepLogIn() {
        return login;
    }

    @Override
    public TwoFactor twoFactor() {
        return twoFactor;
    }

    @Override
    public Optional<Caller> authenticate(String token, Instant now) {
        if (ApiKeyring.speaksOf(token)) {
            return administration.keys().authenticate(token, now);
        }
        return ports.tokens().verify(token, now).flatMap(shown -> access.standing(shown.session(), now));
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public Passwords passwords() {
        return recovery;
    }

    @Override
    public Administration administration() {
        return administration;
    }

    @Override
    public Page<Tenant> list(CallContext call, ListTenants query) {
        return runner.read(listTenants, call, query);
    }

    @Override
    public Tenant found(FoundTenant command, Instant now) {
        return founder.found(command, now);
    }

    @Override
    public void foundSuperAdmin(FoundTenant.Person person, Instant now) {
        founder.foundSuperAdmin(person, now);
    }
}
