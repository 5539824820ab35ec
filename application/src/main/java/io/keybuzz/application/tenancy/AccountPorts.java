package io.keybuzz.application.tenancy;

import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.tenancy.access.port.CommonPasswords;
import io.keybuzz.domain.tenancy.access.port.OpaqueSecrets;
import java.util.random.RandomGenerator;

/**
 * What accounts need beside their stores: secrets nobody can guess, passwords everybody guesses, and mail.
 *
 * @param random unguessable, such as a {@link java.security.SecureRandom}; API keys are made from it
 */
public record AccountPorts(
        OpaqueSecrets secrets, CommonPasswords common, MailSender mail, RandomGenerator random, Settings settings) {
    /**
     * @param publicUrl where people find KeyBuzz, without a slash at the end; links in mails start with it
     * @param throttled whether wrong passwords make an account wait; off for load tests alone
     */
    public record Settings(String publicUrl, boolean throttled) {}
}
