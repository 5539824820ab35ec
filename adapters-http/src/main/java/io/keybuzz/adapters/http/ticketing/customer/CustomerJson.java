package io.keybuzz.adapters.http.ticketing.customer;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.Handle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers as the API shows and takes them. An alias is a channel, a colon, and what the channel calls the buyer. */
final class CustomerJson {
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString LANGUAGE = new SerializedString("language");
    private static final SerializedString ADDRESSES = new SerializedString("addresses");
    private static final SerializedString ALIASES = new SerializedString("aliases");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString VERSION = new SerializedString("version");
    private static final SerializedString CUSTOMER_ID = new SerializedString("customerId");
    private static final SerializedString AUTHOR_ID = new SerializedString("authorId");
    private static final SerializedString AUTHOR_NAME = new SerializedString("authorName");
    private static final SerializedString BODY = new SerializedString("body");

    private CustomerJson() {}

    static void customer(JsonOut out, CustomerRecord customer) throws IOException {
        out.open();
        out.id(ID, customer.id().value());
        out.id(TENANT_ID, customer.tenant().value());
        out.text(NAME, customer.name().orElse(null));
        out.text(LANGUAGE, customer.language().orElse(null));
        out.texts(ADDRESSES, values(customer, false));
        out.texts(ALIASES, values(customer, true));
        out.instant(CREATED_AT, customer.createdAt());
        out.instant(UPDATED_AT, customer.updatedAt());
        out.number(VERSION, customer.version());
        out.close();
    }

    static void note(JsonOut out, CustomerNote note) throws IOException {
        out.open();
        out.id(ID, note.id().value());
        out.id(CUSTOMER_ID, note.customer().value());
        out.id(AUTHOR_ID, note.authorId());
        out.text(AUTHOR_NAME, note.authorName());
        out.text(BODY, note.body());
        out.instant(CREATED_AT, note.createdAt());
        out.close();
    }

    /** All addresses, or nothing if they shall stay. Refuses what is no address with {@code ticketing/invalid-customer}. */
    static Optional<List<Handle>> addresses(Fields body) {
        return body.changedTexts("addresses", CustomerRecord.MAX_HANDLES)
                .map(texts -> texts.stream()
                        .map(text -> EmailAddress.parse(text)
                                .map(Handle::address)
                                .orElseThrow(() -> TicketProblem.INVALID_CUSTOMER.refuse(
                                        "addresses must hold e-mail addresses", Map.of("field", "addresses"))))
                        .toList());
    }

    /** All aliases, or nothing if they shall stay. Refuses an unknown channel with {@code ticketing/invalid-customer}. */
    static Optional<List<Handle>> aliases(Fields body) {
        return body.changedTexts("aliases", CustomerRecord.MAX_HANDLES)
                .map(texts -> texts.stream().map(CustomerJson::alias).toList());
    }

    private static Handle alias(String text) {
        int colon = text.indexOf(':');
        Optional<Channel> channel =
                CHANNELS.read(text.substring(0, Math.max(colon, 0))).filter(known -> known != Channel.MANUAL);
        return new Handle(
                Optional.of(channel.orElseThrow(() -> TicketProblem.INVALID_CUSTOMER.refuse(
                        "aliases must look like amazon:abc@marketplace.amazon.fr", Map.of("field", "aliases")))),
                text.substring(colon + 1));
    }

    private static List<String> values(CustomerRecord customer, boolean ofChannels) {
        return customer.handles().stream()
                .filter(handle -> handle.channel().isPresent() == ofChannels)
                .map(handle -> handle.channel()
                                .map(channel -> CHANNELS.write(channel).getValue() + ":")
                                .orElse("")
                        + handle.value())
                .toList();
    }
}
