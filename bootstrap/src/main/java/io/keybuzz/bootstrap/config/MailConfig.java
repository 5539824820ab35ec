package io.keybuzz.bootstrap.config;

import io.keybuzz.domain.shared.EmailAddress;
import java.util.Optional;

/**
 * How our own mail leaves.
 *
 * @param smtp the server that takes it; empty puts it into a folder of the home
 * @param publicUrl what links start with, without a slash at the end
 */
public record MailConfig(Optional<SmtpUrl> smtp, EmailAddress from, String publicUrl) {}
