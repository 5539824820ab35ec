package io.keybuzz.adapters.marketplace.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 5322 Message-IDs in the one form under which they are compared: no angle brackets, domain in lower case. */
public final class MessageIds {
    /** Longest id taken for one, in characters; RFC 5322 allows lines of 998. */
    private static final int MAX_LENGTH = 900;

    private static final int MAX_REFERENCES = 20;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,900})>");

    private MessageIds() {}

    /** The first id in the field, with or without angle brackets. */
    public static Optional<String> first(String field) {
        Matcher matcher = BRACKETED.matcher(field);
        return matcher.find() ? normalise(matcher.group(1)) : normalise(field.replaceAll("[<>]", ""));
    }

    /** Ids answered to, without repetition: those of In-Reply-To, then those of References from the newest on. */
    public static List<String> answered(List<String> inReplyTo, List<String> references) {
        List<String> ids = new ArrayList<>();
        inReplyTo.forEach(field -> bracketed(field).forEach(id -> add(ids, id)));
        List<String> chain = new ArrayList<>();
        references.forEach(field -> chain.addAll(bracketed(field)));
        for (int i = chain.size() - 1; i >= 0; i--) {
            add(ids, chain.get(i));
        }
        return List.copyOf(ids);
    }

    private static void add(List<String> ids, String id) {
        if (ids.size() < MAX_REFERENCES && !ids.contains(id)) {
            ids.add(id);
        }
    }

    private static List<String> bracketed(String field) {
        List<String> found = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(field);
        while (matcher.find()) {
            normalise(matcher.group(1)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> normalise(String id) {
        String bare = id.replaceAll("\\s+", "");
        if (bare.isEmpty() || bare.length() > MAX_LENGTH || bare.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        int at = bare.lastIndexOf('@');
        return Optional.of(
                at < 0 ? bare : bare.substring(0, at) + bare.substring(at).toLowerCase(Locale.ROOT));
    }
}
