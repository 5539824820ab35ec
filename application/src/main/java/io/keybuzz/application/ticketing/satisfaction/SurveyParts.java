package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.ticketing.satisfaction.port.Letters;

/**
 * What buyers are asked with.
 *
 * @param publicUrl what links start with, without a slash at the end
 */
public record SurveyParts(MailSender mail, Letters letters, String publicUrl) {}
