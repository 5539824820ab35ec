package io.keybuzz.adapters.http.ticketing.satisfaction;

import java.util.List;
import java.util.Locale;

/** What the page says. @param scores from 1 to 5 */
record SurveyWords(
        String language,
        String title,
        String question,
        String comment,
        String send,
        String thanks,
        String answered,
        String expired,
        List<String> scores) {
    private static final SurveyWords FRENCH = new SurveyWords(
            "fr",
            "Votre avis",
            "Que pensez-vous de l’aide de %s ?",
            "Un commentaire ? (facultatif)",
            "Envoyer",
            "Merci pour votre réponse !",
            "Vous avez déjà répondu. Merci !",
            "Ce lien n’est plus valable.",
            List.of("Très mauvaise", "Mauvaise", "Moyenne", "Bonne", "Excellente"));

    private static final SurveyWords ENGLISH = new SurveyWords(
            "en",
            "Your opinion",
            "How well did %s help you?",
            "A comment? (optional)",
            "Send",
            "Thank you for your answer!",
            "You have answered already. Thank you!",
            "This link is no longer good.",
            List.of("Very badly", "Badly", "So-so", "Well", "Very well"));

    /** French for whoever asks for it first, English for everybody else. @param accepted as in {@code Accept-Language} */
    static SurveyWords in(String accepted) {
        return accepted.strip().toLowerCase(Locale.ROOT).startsWith("fr") ? FRENCH : ENGLISH;
    }
}
