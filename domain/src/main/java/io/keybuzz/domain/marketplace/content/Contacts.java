package io.keybuzz.domain.marketplace.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in a text: of mail, and of the web. Every quantifier is bounded, so that no text takes long. */
final class Contacts {
    private static final Pattern EMAIL = Pattern.compile(
            "(?iu)[\\p{L}\\p{N}._%+-]{1,64}\\s{0,2}"
                    + "(?:@|\\(\\s?at\\s?\\)|\\[\\s?at\\s?]|\\s(?:arobase|arobas|chiocciola)\\s)\\s{0,2}"
                    + "[\\p{L}\\p{N}-]{1,63}(?:\\s?(?:\\.|\\(\\s?dot\\s?\\)|\\[\\s?dot\\s?]|\\s(?:point|dot)\\s)\\s?[\\p{L}\\p{N}-]{1,63}){1,4}");
    private static final Pattern URL = Pattern.compile("(?iu)\\b(?:https?://|ftp://|www\\.)[^\\s<>\"'«»]{1,2000}");

    private static final Pattern SCHEME = Pattern.compile("(?iu)\\b(?:https?|ftp)://[^\\s<>\"'«»]{1,2000}");

    /** A host by itself; endings that are words in some language count only where a path follows. */
    private static final Pattern HOST = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}"
            + "(?:(?:com|net|org|eu|fr|shop|store|info|biz|co\\.uk|online|site|app|link|ly)(?![\\p{L}\\p{N}-])(?:/[^\\s<>\"'«»]{0,500})?"
            + "|(?:de|es|it|be|nl|pl|io|me|be|at|ch|pt)/[^\\s<>\"'«»]{0,500})");

    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]]{1,20}$");

    private Contacts() {}

    /** A host can have a user before it, to look like another: that is a link, and no address of mail. */
    static List<Span> emails(String text) {
        List<Span> found = spans(EMAIL, text);
        List<Span> web = spans(SCHEME, text);
        found.removeIf(address -> web.stream().anyMatch(address::meets));
        return found;
    }

    /** Web addresses, with or without their scheme, where no address of mail is. */
    static List<Link> links(String text, List<Span> emails) {
        List<Link> links = new ArrayList<>();
        for (Pattern pattern : List.of(URL, HOST)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String shown = TRAILING.matcher(matcher.group()).replaceAll("");
                Span at = new Span(matcher.start(), matcher.start() + shown.length());
                if (emails.stream().noneMatch(at::meets)
                        && links.stream().noneMatch(link -> link.at().meets(at))) {
                    links.add(new Link(at, hostOf(shown), shown.regionMatches(true, 0, "http://", 0, 7)));
                }
            }
        }
        return links;
    }

    static List<Span> spans(Pattern pattern, String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found;
    }

    /** What is between the scheme, a possible user, and the path or port. */
    private static String hostOf(String url) {
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + 3);
        String authority = rest.split("[/?#\\\\]", 2)[0];
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        return (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    }

    /** A web address. @param insecure whether it says {@code http://} */
    record Link(Span at, String host, boolean insecure) {
        /** Whether the host is one of these, or below one. */
        boolean isBelow(Set<String> domains) {
            return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
        }
    }
}
