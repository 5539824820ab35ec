package io.keybuzz.application.tenancy.password;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;

/** What the mails say. The secret stands behind a {@code #}, which browsers send to no server and put into no log. */
final class AccountLetter {
    private static final int MAX_NAME = 100;

    private AccountLetter() {}

    static Mail about(AccountMailer.Recipient account, PasswordLink link, String publicUrl, OpaqueSecret secret) {
        String house = account.tenant()
                .flatMap(name -> Texts.fitting(name, MAX_NAME))
                .map(name -> name + " on KeyBuzz")
                .orElse("KeyBuzz");
        String name = Texts.fitting(account.user().fullName(), MAX_NAME).orElse("there");
        return link.kind() == Kind.RESET
                ? new Mail(account.user().email(), "Set a new password for " + house, """
                        Hello %s,

                        somebody, probably you, asked for a new password for your account at %s.
                        To set one, open this page within the next hour; it works once:

                        %s/reset-password#token=%s

                        If it was not you, do nothing: your password stays as it is.
                        """.formatted(
                                name, house, publicUrl, secret.text()))
                : new Mail(account.user().email(), "Your account at " + house, """
                        Hello %s,

                        you were given an account at %s.
                        To choose a password, open this page within the next seven days; it works once:

                        %s/accept-invitation#token=%s

                        If you expected nothing like this, do nothing.
                        """.formatted(
                                name, house, publicUrl, secret.text()));
    }
}
