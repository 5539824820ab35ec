package io.keybuzz.domain.automation.classification;

import io.keybuzz.domain.automation.classification.Classification.Intent;
import io.keybuzz.domain.automation.classification.Classification.Sentiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says what messages are about by lists of words, for French, English, German, Spanish and Italian. What it says can be checked:
 * the reason names the words. It understands nothing, and its confidence says so.
 */
public final class Lexicon {
    public static final String SOURCE = "lexical";

    private static final Lexicon STANDARD = new Lexicon(WordTree.read());
    private static final int MOST = 10_000;
    private static final double MOST_CONFIDENT = 0.9;

    private final WordTree tree;

    private Lexicon(WordTree tree) {
        this.tree = tree;
    }

    /** The one with the lists of this module. */
    public static Lexicon standard() {
        return STANDARD;
    }

    /** @param hint the language of the channel's site, if it is known */
    public Classification classify(String subject, String body, Optional<String> hint) {
        Tally tally = Tally.of(tree, Letters.of(subject + " \n " + body, MOST));
        Optional<Language> site = hint.flatMap(Language::of);
        Optional<Language> language = language(tally, site);
        if (language.isEmpty()) {
            return new Classification(
                    Optional.of(Topic.OTHER.word()),
                    Sentiment.NEUTRAL,
                    Optional.empty(),
                    Set.of(),
                    0.1,
                    "No words we know of French, English, German, Spanish or Italian",
                    SOURCE,
                    0);
        }
        return in(language.get(), tally, body);
    }

    private static Optional<Language> language(Tally tally, Optional<Language> hint) {
        Optional<Language> best = Optional.empty();
        int most = 0;
        for (Language language : Language.values()) {
            int score = tally.ofLanguage(language);
            score += score > 0 && hint.equals(Optional.of(language)) ? 2 : 0;
            if (score > most) {
                most = score;
                best = Optional.of(language);
            }
        }
        return best;
    }

    private static Classification in(Language language, Tally tally, String body) {
        Topic topic = topic(language, tally);
        Sentiment sentiment = sentiment(language, tally, topic, body);
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        topic.intent().ifPresent(intents::add);
        if (tally.score(language, Label.RETURN) >= 2 && topic != Topic.CANCELLATION) {
            intents.add(Intent.RETURN_REQUEST);
        }
        if (topic == Topic.RETURN && isBad(language, tally)) {
            intents.add(Intent.ORDER_ISSUE);
        }
        return new Classification(
                Optional.of(topic.word()),
                sentiment,
                Optional.of(language.code()),
                intents,
                confidence(language, tally, topic),
                reason(language, tally, topic, sentiment),
                SOURCE,
                0);
    }

    /** Whether something is wrong with what came. */
    private static boolean isBad(Language language, Tally tally) {
        return tally.score(language, Label.PRODUCT_DEFECT) + tally.score(language, Label.WRONG_ITEM) > 0;
    }

    /** A question about something is about that; what is only asked is a question. */
    private static Topic topic(Language language, Tally tally) {
        Topic best = Topic.OTHER;
        int most = 0;
        for (Topic topic : Topic.values()) {
            int score = score(language, tally, topic);
            if (topic != Topic.QUESTION && score > most) {
                most = score;
                best = topic;
            }
        }
        return most == 0 && score(language, tally, Topic.QUESTION) > 0 ? Topic.QUESTION : best;
    }

    private static int score(Language language, Tally tally, Topic topic) {
        return topic == Topic.OTHER ? 0 : tally.score(language, Label.valueOf(topic.name()));
    }

    /** Whoever shouts about a problem is not content, even in calm words. */
    private static Sentiment sentiment(Language language, Tally tally, Topic topic, String body) {
        int negative = tally.score(language, Label.NEGATIVE) - tally.score(language, Label.CALM);
        int positive = tally.score(language, Label.POSITIVE);
        if ((negative > 0 || topic.intent().isPresent()) && (body.contains("!!") || isShouted(body))) {
            negative++;
        }
        if (negative > positive) {
            return Sentiment.NEGATIVE;
        }
        return positive > Math.max(negative, 0) ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    private static boolean isShouted(String body) {
        long letters = body.chars().filter(Character::isLetter).count();
        long capitals = body.chars().filter(Character::isUpperCase).count();
        return letters >= 20 && capitals * 2 > letters;
    }

    private static double confidence(Language language, Tally tally, Topic topic) {
        int own = score(language, tally, topic);
        int next = Arrays.stream(Topic.values())
                .filter(other -> other != topic && other != Topic.QUESTION)
                .mapToInt(other -> score(language, tally, other))
                .max()
                .orElse(0);
        double found = topic == Topic.OTHER ? 0.2 : 0.4 + 0.1 * Math.min(own, 4);
        double contested = next == 0 ? 0 : 0.25 * Math.min(1, next / (double) Math.max(1, own));
        int rival = Arrays.stream(Language.values())
                .filter(other -> other != language)
                .mapToInt(tally::ofLanguage)
                .max()
                .orElse(0);
        double foreign = rival * 10 > tally.ofLanguage(language) * 7 ? 0.15 : 0;
        double confidence = Math.min(MOST_CONFIDENT, Math.max(0.1, found - contested - foreign));
        return Math.round(confidence * 100) / 100.0;
    }

    private static String reason(Language language, Tally tally, Topic topic, Sentiment sentiment) {
        List<String> parts = new ArrayList<>();
        parts.add(language.title() + " by its words");
        if (topic == Topic.OTHER) {
            parts.add("no words of any category");
        } else {
            parts.add(topic.word() + ": " + quoted(tally.phrases(language, Label.valueOf(topic.name()))));
        }
        if (sentiment != Sentiment.NEUTRAL) {
            parts.add(sentiment.name().toLowerCase(Locale.ROOT) + ": "
                    + quoted(tally.phrases(language, Label.valueOf(sentiment.name()))));
        }
        return String.join("; ", parts);
    }

    private static String quoted(List<String> phrases) {
        return phrases.isEmpty() ? "" : "“" + String.join("”, “", phrases).replace('*', '…') + "”";
    }
}
