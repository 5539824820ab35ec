package io.keybuzz.application.tenancy.access;

import io.keybuzz.domain.tenancy.access.port.AccountPasswords;
import io.keybuzz.domain.tenancy.access.port.LoginGuards;
import io.keybuzz.domain.tenancy.access.port.PasswordLinks;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import io.keybuzz.domain.tenancy.access.port.Standings;

/** The stores of sessions and passwords. */
public record AccessStores(
        Sessions sessions, Standings standings, LoginGuards guards, PasswordLinks links, AccountPasswords passwords) {}
