package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Texts;
import java.util.Optional;

/** The mail that asks, in French for whoever writes French and in English for everybody else. */
final class SurveyLetter {
    private static final int MAX_NAME = 100;

    private SurveyLetter() {}

    static Mail of(EmailAddress to, Optional<String> language, String tenantName, String link) {
        String name = Texts.fitting(tenantName, MAX_NAME).orElse("KeyBuzz");
        if (language.filter(it -> it.startsWith("fr")).isPresent()) {
            return new Mail(to, "Votre avis sur l’aide de " + name, """
                    Bonjour,

                    %s a répondu à votre demande. En êtes-vous satisfait ?
                    Un clic suffit, le lien est valable 30 jours et une seule fois :

                    %s

                    Merci !
                    """.formatted(name, link));
        }
        return new Mail(to, "How did " + name + " help you?", """
                Hello,

                %s has answered your request. Were you satisfied?
                It takes one click; the link works once and for 30 days:

                %s

                Thank you!
                """.formatted(name, link));
    }
}
