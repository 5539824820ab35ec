package io.keybuzz.adapters.marketplace.cdiscount;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.testkit.contract.marketplace.InboundParserContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CdiscountParserTest implements InboundParserContract {
    private final CdiscountShop shop = new CdiscountShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public InboundParser parser() {
        return shop.channel.parser();
    }

    @Override
    public Connection served() {
        return shop.connection;
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.MAIL);
    }

    @Override
    public RawContent understandable() {
        return raw(
                "{\"discussionId\":\"d1\",\"subject\":\"Colis\",\"orderReference\":\"2601\",\"messages\":[{\"messageId\":\"m1\",\"body\":\"Où"
                        + " est mon colis ?\",\"sender\":{\"userType\":\"Customer\",\"name\":\"Marie D.\"},"
                        + "\"createdAt\":\"2026-01-15T10:00:00Z\",\"attachments\":[{\"name\":\"../photo.jpg\",\"size\":12}]}]}");
    }

    private static RawContent raw(String json) {
        return RawContent.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<InboundMessage> read(String json) {
        return ((ParsedInbound.Understood) parser().parse(served(), raw(json))).messages();
    }

    @Test
    void the_buyers_name_and_files_are_read() {
        InboundMessage message = ((ParsedInbound.Understood) parser().parse(served(), understandable()))
                .messages()
                .get(0);

        assertThat(message.customerName()).contains("Marie D.");
        assertThat(message.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.fileName()).isEqualTo("photo.jpg"));
    }

    @Test
    void messages_come_in_the_order_they_were_written_whatever_the_answers_order() {
        List<InboundMessage> read = read("{\"discussionId\":\"d1\",\"messages\":["
                + "{\"messageId\":\"b\",\"body\":\"2\",\"createdAt\":\"2026-01-15T11:00:00.5+01:00\"},"
                + "{\"messageId\":\"a\",\"body\":\"1\",\"createdAt\":\"2026-01-15T09:00:00Z\"}]}");

        assertThat(read).extracting(InboundMessage::externalId).containsExactly("a", "b");
    }

    @Test
    void equal_messages_without_ids_stay_two() {
        String same = "{\"body\":\"Bonjour\",\"createdAt\":\"2026-01-15T09:00:00Z\",\"sender\":\"Customer\"}";

        List<InboundMessage> read = read("{\"id\":\"d1\",\"messages\":[" + same + "," + same + "]}");

        assertThat(read).hasSize(2).allMatch(message -> message.kind() == MessageKind.BUYER_MESSAGE);
        assertThat(read.get(0).externalId()).isNotEqualTo(read.get(1).externalId());
    }

    @Test
    void what_a_page_could_run_is_gone() {
        InboundMessage message = read("{\"discussionId\":\"d1\",\"messages\":[{\"messageId\":\"a\",\"body\":\"<p"
                        + " onclick='x()'>Bonjour</p><script>alert(1)</script><img src=https://t.test/p.gif>\"}]}")
                .get(0);

        assertThat(message.text()).isEqualTo("Bonjour");
        assertThat(message.safeHtml())
                .hasValueSatisfying(html -> assertThat(html).doesNotContain("script", "onclick", "t.test"));
    }
}
