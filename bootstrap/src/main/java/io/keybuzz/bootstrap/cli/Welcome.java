package io.keybuzz.bootstrap.cli;

import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.config.SuperAdmin;
import io.keybuzz.bootstrap.worker.DemoSeed;
import java.util.Locale;

/** What a server says when it is up: where it is, and on demo data who can log in and three lines to paste. */
final class Welcome {
    private static final String LOGIN = "  %-28s %-20s %s%n";

    private Welcome() {}

    static String to(KeyBuzzConfig config, int port) {
        String host = config.http().host().equals("0.0.0.0")
                ? "localhost"
                : config.http().host();
        String address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        StringBuilder text = new StringBuilder()
                .append(String.format("%nKeyBuzz %s is up: %s%n", KeyBuzz.version(), address))
                .append(String.format(
                        "  documentation %s/docs   health %s/health   metrics %s/metrics%n",
                        address, address, address));
        if (Server.isDemo(config)) {
            text.append(String.format("  data in %s%n", config.server().home()))
                    .append(logins(config))
                    .append(lines(address));
        }
        return text.append(String.format("%nStop it with Ctrl-C.%n")).toString();
    }

    private static String logins(KeyBuzzConfig config) {
        StringBuilder text = new StringBuilder(String.format("%nDemo logins (address, password):%n"));
        config.superAdmin()
                .ifPresent(admin ->
                        text.append(String.format(LOGIN, admin.email(), shown(admin), "super admin of all tenants")));
        for (FoundTenant tenant : DemoSeed.tenants()) {
            for (FoundTenant.Person person : tenant.people()) {
                String role = person.role().name().toLowerCase(Locale.ROOT) + " of " + tenant.name();
                text.append(String.format(LOGIN, person.email(), person.password(), role));
            }
        }
        return text.toString();
    }

    /** Only the documented password of the demo is ever shown. */
    private static String shown(SuperAdmin admin) {
        return admin.isDemo() ? admin.password().value() : "(as configured)";
    }

    private static String lines(String address) {
        return String.format("""

                Try it: log in, list the newest tickets, answer the newest one.
                  TOKEN=$(curl -s %1$s/api/v1/auth/login -H 'Content-Type: application/json' -d '{"email":"owner@acme-electronics.com","password":"owner-acme-123"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
                  curl -s '%1$s/api/v1/tickets?limit=3' -H "Authorization: Bearer $TOKEN"
                  curl -s %1$s/api/v1/tickets/$(curl -s '%1$s/api/v1/tickets?limit=1' -H "Authorization: Bearer $TOKEN" | sed 's/^{"data":\\[{"id":"\\([^"]*\\)".*/\\1/')/messages -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"body":"Thank you for your message, we are looking into it.","isInternal":false}'
                """, address);
    }
}
