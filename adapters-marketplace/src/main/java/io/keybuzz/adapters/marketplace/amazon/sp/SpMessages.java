package io.keybuzz.adapters.marketplace.amazon.sp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Messages that Amazon lets a seller begin, by template and for one order, and the one request for a review. What is allowed is
 * asked each time and followed by its link, since names and paths differ and change; an action we have never heard of works like
 * the others (reference/marketplaces.md §2.7). They answer nothing a buyer wrote: that goes by mail.
 */
public final class SpMessages {
    private static final Pattern ORDER = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern LINK =
            Pattern.compile("/(?:messaging|solicitations)/v1/orders/[A-Za-z0-9_/?=&.%-]{1,300}");
    private static final Pattern ADDRESS_OR_MARKUP = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+|<[a-zA-Z/!]");
    private static final Map<String, Integer> LONGEST =
            Map.of("confirmCustomizationDetails", 800, "digitalAccessKey", 400);
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_ATTACHMENTS = 5;

    private final SpApi api;

    SpMessages(SpApi api) {
        this.api = api;
    }

    /** Something Amazon allows for an order now. @param href where it is done, path and query */
    public record Action(String name, String href) {
        /** The last part of its path, which says what the text may be. */
        String kind() {
            String path = href.replaceFirst("\\?.*", "");
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** A file that was uploaded for this action. */
    public record Upload(String destinationId, String fileName) {}

    /** What may be sent about an order now. @throws ChannelTrouble if Amazon cannot be asked or refuses */
    public List<Action> allowed(Connection connection, String orderRef) {
        return actions(
                connection,
                SpRequest.get(
                        SpPlans.MESSAGING_ACTIONS,
                        order("/messaging/v1/orders/", orderRef),
                        inMarketplace(connection)));
    }

    /** The request for a review, if it may be made now; once for an order. */
    public List<Action> solicitations(Connection connection, String orderRef) {
        return actions(
                connection,
                SpRequest.get(
                        SpPlans.SOLICITATION_ACTIONS,
                        order("/solicitations/v1/orders/", orderRef),
                        inMarketplace(connection)));
    }

    /** The buyer's language, such as {@code fr-FR}: Amazon wants to be written to in it. */
    public Optional<String> language(Connection connection, String orderRef) {
        JsonNode body = api.ask(
                connection,
                SpRequest.get(
                        SpPlans.MESSAGING_ATTRIBUTES,
                        order("/messaging/v1/orders/", orderRef) + "/attributes",
                        inMarketplace(connection)));
        return Optional.of(body.path("buyer").path("locale").asText()).filter(text -> !text.isEmpty());
    }

    /** Sends what one of the allowed actions sends. Amazon gives no id for it. */
    public SendOutcome send(Connection connection, Action action, Optional<String> text, List<Upload> uploads) {
        Optional<String> fault = fault(action, text, uploads);
        if (fault.isPresent()) {
            return new SendOutcome.Rejected(fault.get());
        }
        ObjectNode body = SpApi.JSON.createObjectNode();
        text.ifPresent(words -> body.put("text", words));
        if (!uploads.isEmpty()) {
            ArrayNode files = body.putArray("attachments");
            uploads.forEach(upload -> files.addObject()
                    .put("uploadDestinationId", upload.destinationId())
                    .put("fileName", upload.fileName()));
        }
        return outcome(connection, SpRequest.post(SpPlans.message(action.kind()), action.href(), Optional.of(body)));
    }

    /** Asks the buyer for a review, with Amazon's own words. */
    public SendOutcome solicit(Connection connection, Action action) {
        return LINK.matcher(action.href()).matches()
                ? outcome(connection, SpRequest.post(SpPlans.SOLICITATION, action.href(), Optional.empty()))
                : new SendOutcome.Rejected("The action leads elsewhere");
    }

    private SendOutcome outcome(Connection connection, SpRequest request) {
        try {
            api.ask(connection, request);
            return new SendOutcome.Accepted(Optional.empty());
        } catch (ChannelTrouble trouble) {
            return switch (trouble.kind()) {
                case NOT_ALLOWED -> new SendOutcome.Rejected(trouble.safeMessage());
                case INTERRUPTED, UNAVAILABLE, BROKEN_ANSWER -> new SendOutcome.Ambiguous(trouble.code());
                case UNREACHABLE, THROTTLED, CREDENTIALS_REFUSED, ACCESS_WITHDRAWN, APPLICATION_REFUSED ->
                    new SendOutcome.NotSent(trouble.code());
            };
        }
    }

    private List<Action> actions(Connection connection, SpRequest request) {
        List<Action> allowed = new ArrayList<>();
        for (JsonNode action : api.ask(connection, request).path("_links").path("actions")) {
            local(connection, action.path("href").asText())
                    .ifPresent(
                            href -> allowed.add(new Action(action.path("name").asText(), href)));
        }
        return List.copyOf(allowed);
    }

    /** Amazon's links are paths; a link to another host would take the seller's token along. */
    private Optional<String> local(Connection connection, String href) {
        String own = api.address(connection).toString();
        String path = href.startsWith(own + "/") ? href.substring(own.length()) : href;
        return Optional.of(path).filter(link -> LINK.matcher(link).matches());
    }

    private static Optional<String> fault(Action action, Optional<String> text, List<Upload> uploads) {
        int longest = LONGEST.getOrDefault(action.kind(), LONGEST_TEXT);
        if (!LINK.matcher(action.href()).matches()) {
            return Optional.of("The action leads elsewhere");
        }
        if (text.filter(words -> words.isBlank() || words.codePointCount(0, words.length()) > longest)
                .isPresent()) {
            return Optional.of("The text may have 1 to " + longest + " characters");
        }
        if (text.filter(words -> ADDRESS_OR_MARKUP.matcher(words).find()).isPresent()) {
            return Optional.of("Amazon takes neither markup nor e-mail addresses");
        }
        return uploads.size() > MOST_ATTACHMENTS
                ? Optional.of("There may be " + MOST_ATTACHMENTS + " attachments")
                : Optional.empty();
    }

    private static String order(String path, String orderRef) {
        if (!ORDER.matcher(orderRef).matches()) {
            throw ChannelTrouble.of(
                    ChannelTrouble.Kind.NOT_ALLOWED, "not-an-order", "This is no order number of Amazon's");
        }
        return path + orderRef;
    }

    /** Exactly one; the connection's own. */
    static Map<String, String> inMarketplace(Connection connection) {
        String id = Optional.ofNullable(connection.account().settings().get(AmazonAdapters.MARKETPLACE))
                .orElseThrow(() -> ChannelTrouble.of(
                        ChannelTrouble.Kind.NOT_ALLOWED,
                        "marketplace-missing",
                        "The connection has no marketplace; connect the account again"));
        return Map.of("marketplaceIds", id);
    }

    /** Whether a place to put a file is one we may use. */
    static boolean isUploadPlace(URI place, URI own) {
        return "https".equals(place.getScheme())
                || String.valueOf(place.getHost()).equals(own.getHost());
    }
}
