package io.keybuzz.domain.marketplace.content;

import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities.Attachments;
import io.keybuzz.domain.marketplace.content.ContentFinding.Rule;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a channel forbids an answer to say or to carry. What its rules forbid is blocked, and what it only punishes when it is meant
 * so (a word about reviews) is warned of: a program cannot tell an excuse from an advertisement.
 *
 * @param blocked rules that block; the others warn
 * @param ignored rules that do not count at all
 * @param hosts where links may lead, themselves and what is below them
 * @param fileTypes endings of files that the channel takes; empty for any
 */
public record ContentPolicy(
        Channel channel, Set<Rule> blocked, Set<Rule> ignored, Set<String> hosts, Set<String> fileTypes) {
    private static final Set<String> CARRIERS = Set.of(
            "laposte.fr",
            "colissimo.fr",
            "chronopost.fr",
            "mondialrelay.fr",
            "relaiscolis.com",
            "dhl.com",
            "dhl.de",
            "dhl.fr",
            "ups.com",
            "fedex.com",
            "dpd.com",
            "dpd.fr",
            "dpd.de",
            "dpd.co.uk",
            "gls-group.com",
            "gls-group.eu",
            "tnt.com",
            "royalmail.com",
            "myhermes.de",
            "myhermes.co.uk",
            "evri.com",
            "correos.es",
            "seur.com",
            "mrw.es",
            "poste.it",
            "brt.it",
            "bpost.be",
            "postnl.nl",
            "deutschepost.de",
            "geodis.com",
            "colisprive.fr",
            "colisprive.com");
    private static final Set<String> AMAZON = Set.of(
            "amazon.com",
            "amazon.com.au",
            "amazon.com.be",
            "amazon.com.br",
            "amazon.com.mx",
            "amazon.com.tr",
            "amazon.co.jp",
            "amazon.co.uk",
            "amazon.co.za",
            "amazon.ae",
            "amazon.ca",
            "amazon.de",
            "amazon.eg",
            "amazon.es",
            "amazon.fr",
            "amazon.ie",
            "amazon.in",
            "amazon.it",
            "amazon.nl",
            "amazon.pl",
            "amazon.sa",
            "amazon.se",
            "amazon.sg");
    private static final Set<Rule> LIMITS = EnumSet.of(
            Rule.CARD_NUMBER, Rule.LENGTH, Rule.ATTACHMENT_COUNT, Rule.ATTACHMENT_SIZE, Rule.ATTACHMENT_TYPE);

    public ContentPolicy {
        blocked = Set.copyOf(blocked);
        ignored = Set.copyOf(ignored);
        hosts = Set.copyOf(hosts);
        fileTypes = Set.copyOf(fileTypes);
    }

    /** The channel's own. */
    public static ContentPolicy of(Channel channel) {
        return switch (channel) {
            case AMAZON ->
                new ContentPolicy(
                        channel,
                        with(LIMITS, Rule.LINK, Rule.INSECURE_LINK, Rule.EMAIL, Rule.PHONE, Rule.HTML),
                        Set.of(),
                        union(AMAZON, CARRIERS),
                        Set.of("txt", "pdf", "doc", "docx", "jpg", "jpeg", "gif", "png"));
            case CDISCOUNT ->
                warning(
                        channel,
                        Set.of("cdiscount.com", "octopia.com"),
                        Set.of("png", "gif", "bmp", "jpg", "jpeg", "tif", "tiff", "pdf", "doc", "docx", "xls", "xlsx"));
            case FNAC -> warning(channel, Set.of("fnac.com", "darty.com", "fnacdarty.com"), Set.of());
            case RAKUTEN -> warning(channel, Set.of("rakuten.com", "priceminister.com"), Set.of());
            case BACKMARKET ->
                warning(
                        channel,
                        Set.of("backmarket.fr", "backmarket.com", "backmarket.co.uk", "backmarket.de"),
                        Set.of());
            case MANOMANO -> warning(channel, Set.of("manomano.fr", "manomano.com"), Set.of());
            case VINTED -> warning(channel, Set.of("vinted.fr", "vinted.com"), Set.of());
            case OTHER -> warning(channel, Set.of(), Set.of());
            case MANUAL -> new ContentPolicy(channel, Set.of(), EnumSet.allOf(Rule.class), Set.of(), Set.of());
        };
    }

    /** What is found, in the order of the text, then the files. */
    public List<ContentFinding> check(DraftContent draft) {
        if (ignored.size() == Rule.values().length) {
            return List.of();
        }
        List<ContentFinding> found = new ArrayList<>();
        words(draft.body(), found);
        found.sort(Comparator.comparingInt(ContentFinding::offset));
        files(draft.files(), found);
        return List.copyOf(found);
    }

    private void words(String body, List<ContentFinding> found) {
        List<Span> emails = Contacts.emails(body);
        List<Contacts.Link> links = Contacts.links(body, emails);
        for (Contacts.Link link : links) {
            if (!link.isBelow(hosts)) {
                add(found, Rule.LINK, link.at(), "Links should not lead to " + Texts.truncate(link.host(), 100));
            } else if (link.insecure()) {
                add(found, Rule.INSECURE_LINK, link.at(), "Links must begin with https://");
            }
        }
        all(found, Rule.EMAIL, emails, "Addresses of mail should not be given");
        List<Span> cards = outside(Numbers.cards(body), links);
        all(found, Rule.CARD_NUMBER, cards, "This looks like the number of a payment card");
        List<Span> phones = outside(Numbers.phones(body), links);
        phones.removeIf(phone -> cards.stream().anyMatch(phone::meets));
        all(found, Rule.PHONE, phones, "Telephone numbers should not be given");
        all(found, Rule.HTML, Phrases.markup(body), "Answers are plain text, without HTML");
        all(
                found,
                Rule.REVIEW_REQUEST,
                Phrases.reviews(body),
                "Buyers should not be asked for a review, or to change one");
        all(found, Rule.PROMOTION, Phrases.promotions(body), "Answers should not advertise or promise a reduction");
        Span whole = new Span(0, body.length());
        if (Phrases.onlyThanks(body)) {
            add(found, Rule.THANKS_ONLY, whole, "An answer that only gives thanks is not wanted");
        }
        if (Phrases.onlyShipped(body)) {
            add(found, Rule.SHIPPED_ONLY, whole, "An answer that only confirms the shipment is not wanted");
        }
        int most = capabilities().maxBody();
        if (Texts.length(body) > most) {
            int fits = body.offsetByCodePoints(0, most);
            add(found, Rule.LENGTH, new Span(fits, body.length()), "At most " + most + " characters fit");
        }
    }

    private void files(List<DraftContent.File> files, List<ContentFinding> found) {
        Attachments rules = capabilities().attachments();
        if (files.isEmpty()) {
            return;
        }
        Span all = new Span(0, 0);
        if (!rules.allowed()) {
            add(found, Rule.ATTACHMENT_COUNT, all, "Answers on this channel cannot take files along");
            return;
        }
        if (files.size() > rules.most()) {
            add(found, Rule.ATTACHMENT_COUNT, all, "At most " + rules.most() + " files can go along");
        }
        long total = files.stream().mapToLong(DraftContent.File::size).sum();
        if (rules.together() && total > rules.mostBytes()) {
            add(found, Rule.ATTACHMENT_SIZE, all, "The files may have " + rules.mostBytes() + " bytes together");
        }
        for (int i = 0; i < files.size(); i++) {
            DraftContent.File file = files.get(i);
            Span at = new Span(i, i + 1);
            if (!rules.together() && file.size() > rules.mostBytes()) {
                add(found, Rule.ATTACHMENT_SIZE, at, "A file may have at most " + rules.mostBytes() + " bytes");
            }
            if (!fileTypes.isEmpty() && !fileTypes.contains(file.extension())) {
                add(
                        found,
                        Rule.ATTACHMENT_TYPE,
                        at,
                        "Files of this type are not taken; " + String.join(", ", sorted()) + " are");
            }
        }
    }

    private List<String> sorted() {
        return fileTypes.stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private ChannelCapabilities capabilities() {
        return ChannelCapabilities.of(channel);
    }

    private void all(List<ContentFinding> found, Rule rule, List<Span> places, String sentence) {
        places.forEach(place -> add(found, rule, place, sentence));
    }

    private void add(List<ContentFinding> found, Rule rule, Span at, String sentence) {
        if (!ignored.contains(rule)) {
            found.add(new ContentFinding(rule, blocked.contains(rule), at.start(), at.length(), sentence));
        }
    }

    /** Digits in a web address are neither a telephone nor a card. */
    private static List<Span> outside(List<Span> spans, List<Contacts.Link> links) {
        List<Span> kept = new ArrayList<>(spans);
        kept.removeIf(span -> links.stream().anyMatch(link -> link.at().meets(span)));
        return kept;
    }

    /** For channels whose rules about contacts we know less well than their limits. */
    private static ContentPolicy warning(Channel channel, Set<String> own, Set<String> fileTypes) {
        return new ContentPolicy(channel, LIMITS, Set.of(Rule.THANKS_ONLY), union(own, CARRIERS), fileTypes);
    }

    private static Set<Rule> with(Set<Rule> some, Rule... more) {
        Set<Rule> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new java.util.HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
