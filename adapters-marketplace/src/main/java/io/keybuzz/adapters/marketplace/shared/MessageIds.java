package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.marketplace.ThreadKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RFC 5322 Message-IDs without angle brackets: to the letter where they are answered to, with the domain in lower case where
 * they are compared.
 */
public final class MessageIds {
    /** Longest id taken for one, in characters; RFC 5322 allows lines of 998. */
    private static final int MAX_LENGTH = 900;

    private static final int MAX_REFERENCES = 20;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,900})>");

    private MessageIds() {}

    /** The first id in the field, which may lack its angle brackets, to the letter. */
    public static Optional<String> first(String field) {
        Matcher matcher = BRACKETED.matcher(field);
        return matcher.find() ? bare(matcher.group(1)) : bare(field.replaceAll("[<>]", ""));
    }

    /** The form under which an id is compared. */
    public static String canonical(String id) {
        int at = id.lastIndexOf('@');
        return at < 0 ? id : id.substring(0, at) + id.substring(at).toLowerCase(Locale.ROOT);
    }

    /** The conversation in which this id was seen. */
    public static ThreadKey thread(String id) {
        return ThreadKey.of("ref:" + canonical(id));
    }

    /** Ids answered to in the form they are compared under, without repetition: those of In-Reply-To, then those of References from the newest on. */
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
            bare(matcher.group(1)).map(MessageIds::canonical).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> bare(String id) {
        String bare = id.replaceAll("\\s+", "");
        return bare.isEmpty() || bare.length() > MAX_LENGTH || bare.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(bare);
    }
}
