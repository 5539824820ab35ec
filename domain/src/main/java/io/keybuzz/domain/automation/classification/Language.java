package io.keybuzz.domain.automation.classification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages we know words of. */
public enum Language {
    FR("French"),
    EN("English"),
    DE("German"),
    ES("Spanish"),
    IT("Italian");

    private final String title;

    Language(String title) {
        this.title = title;
    }

    /** As ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In English. */
    public String title() {
        return title;
    }

    /** By ISO 639-1, with or without a country; nothing for another language. */
    public static Optional<Language> of(String code) {
        String two = code.length() > 2 ? code.substring(0, 2) : code;
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(two))
                .findFirst();
    }
}
