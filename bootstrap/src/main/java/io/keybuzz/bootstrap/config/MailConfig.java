package io.keybuzz.bootstrap.config;

import io.keybuzz.domain.shared.EmailAddress;
import java.util.Optional;

/**
 * How our own mail leaves.
 *
 * @param smtp the server that takes it; empty puts it into a folder of the home
 * @param replies the server that takes answers to buyers; empty refuses them
 * @param publicUrl what links start with, without a slash at the end
 */
public record MailConfig(Optional<SmtpUrl> smtp, Optional<SmtpUrl> replies, EmailAddress from, String publicUrl) {}
