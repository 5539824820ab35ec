package io.keybuzz.application.tenancy.password;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the mails say. The secret stands behind a {@code #}, which browsers send to no server and put into no log. */
final class AccountLetter {
    private static final int MAX_NAME = 100;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private AccountLetter() {}

    /** Says that somebody was thrown out, and what to do; there is no secret in it, and no link that logs anybody in. */
    static Mail ofCopiedSession(AccountMailer.Recipient account, Instant at, String publicUrl) {
        return new Mail(account.user().email(), "Somebody was logged out of " + house(account), """
                Hello %s,

                on %s a login of yours at %s was used from two places at once, as happens
                when somebody has got hold of a copy of it. It was ended, so whoever used it is out.

                If you had to log in again and nothing else is strange, there is nothing to do.
                Otherwise change your password, which ends all other logins, and turn
                two-factor authentication on: %s
                """.formatted(
                        name(account), WHEN.format(at), house(account), publicUrl));
    }

    private static String house(AccountMailer.Recipient account) {
        return account.tenant()
                .flatMap(name -> Texts.fitting(name, MAX_NAME))
                .map(name -> name + " on KeyBuzz")
                .orElse("KeyBuzz");
    }

    private static String name(AccountMailer.Recipient account) {
        return Texts.fitting(account.user().fullName(), MAX_NAME).orElse("there");
    }

    static Mail about(AccountMailer.Recipient account, PasswordLink link, String publicUrl, OpaqueSecret secret) {
        String house = house(account);
        String name = name(account);
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
