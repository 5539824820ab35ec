package io.keybuzz.adapters.http.shared;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.CommonProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as entity tags (RFC 9110 §8.8.3), such as {@code "7"}. A weak tag, and one we never gave, fits nothing. */
final class EntityTags {
    private static final int MOST = 20;
    private static final Pattern LIST = Pattern.compile("\\s*(?:W/)?\"[!#-~]*\"\\s*(?:,\\s*(?:W/)?\"[!#-~]*\"\\s*)*+");
    private static final Pattern OURS = Pattern.compile("(W/)?\"(0|[1-9][0-9]{0,17})\"");

    private EntityTags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** What {@code If-Match} asks for. Refuses what is no list of entity tags with {@code request/invalid}. */
    static ExpectedVersion expected(List<String> headers) {
        String list = String.join(",", headers);
        if (headers.isEmpty() || list.strip().equals("*")) {
            return ExpectedVersion.any();
        }
        if (list.length() > 1_000 || !LIST.matcher(list).matches()) {
            throw CommonProblem.INVALID_REQUEST.refuse("If-Match must be * or a list of entity tags");
        }
        Set<Long> versions = new HashSet<>();
        Matcher tags = OURS.matcher(list);
        while (tags.find() && versions.size() < MOST) {
            if (tags.group(1) == null) {
                versions.add(Long.parseLong(tags.group(2)));
            }
        }
        return new ExpectedVersion(Optional.of(versions));
    }
}
