package io.keybuzz.testkit.story.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import org.junit.jupiter.api.Test;

/** A tenant defines fields of its own, and its tickets keep to them. Over HTTP. */
public interface AttributesStory {
    House house();

    @Test
    default void tickets_take_what_is_defined_and_nothing_else() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "fields-shop");
        String olga = shop.owner();
        String adam = shop.agent("adam");
        String ticket = shop.ticket("Where is it?");
        assertThat(patch(house, olga, ticket, "{\"anything\":1}").status()).isEqualTo(200);

        Answer carrier = house.call(olga, "POST", "/desk/attributes", """
                {"name":"carrier","type":"choice","choices":["ups","dhl"],"required":true}""");
        assertThat(carrier.status()).as(carrier.body()).isEqualTo(201);
        for (String other : new String[] {"weight:number", "fragile:boolean", "promised:date", "note:text"}) {
            String[] parts = other.split(":");
            Answer made = house.call(
                    olga, "POST", "/desk/attributes", "{\"name\":\"" + parts[0] + "\",\"type\":\"" + parts[1] + "\"}");
            assertThat(made.status()).as(made.body()).isEqualTo(201);
        }
        assertThat(house.call(olga, "POST", "/desk/attributes", "{\"name\":\"note\",\"type\":\"text\"}")
                        .text("code"))
                .isEqualTo("ticketing/attribute-taken");
        assertThat(house.call(olga, "POST", "/desk/attributes", "{\"name\":\"a b\",\"type\":\"text\"}")
                        .text("code"))
                .isEqualTo("ticketing/invalid-attribute");
        assertThat(house.call(adam, "POST", "/desk/attributes", "{\"name\":\"x\",\"type\":\"text\"}")
                        .status())
                .isEqualTo(403);
        assertThat(house.call(adam, "GET", "/desk/attributes?limit=2", "").body())
                .contains("\"name\":\"carrier\",\"type\":\"choice\",\"choices\":[\"ups\",\"dhl\"]", "\"hasMore\":true");
        kept(shop, adam, ticket);
        changed(shop, adam, ticket, "/desk/attributes/" + carrier.text("id"));
    }

    private static void kept(Shopkeepers shop, String adam, String ticket) {
        House house = shop.house();
        for (String wrong : new String[] {
            "{\"unknown\":1}",
            "{\"carrier\":\"fedex\"}",
            "{\"carrier\":true}",
            "{\"weight\":\"12\"}",
            "{\"fragile\":1}",
            "{\"promised\":\"21/11/2026\"}",
            "{\"promised\":\"2026-02-30\"}",
            "{\"note\":7}"
        }) {
            Answer refused = patch(house, adam, ticket, wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("ticketing/invalid-change", "\"field\":\"customAttributes.");
        }
        Answer early = house.call(adam, "PATCH", ticket, "{\"status\":\"resolved\"}");
        assertThat(early.body()).contains("ticketing/invalid-change", "\"field\":\"customAttributes.carrier\"");
        Answer right = house.call(adam, "PATCH", ticket, """
                {"status":"resolved","customAttributes":{"carrier":"dhl","weight":12.5,"fragile":false,"promised":"2026-11-21",
                 "note":"Ring twice","anything":null}}""");
        assertThat(right.status()).as(right.body()).isEqualTo(200);
        assertThat(right.body())
                .contains("{\"carrier\":\"dhl\",\"fragile\":false,\"note\":\"Ring twice\","
                        + "\"promised\":\"2026-11-21\",\"weight\":12.5}");
    }

    private static void changed(Shopkeepers shop, String adam, String ticket, String path) {
        House house = shop.house();
        String olga = shop.owner();
        Answer changed = house.call(olga, "PATCH", path, "{\"choices\":[\"ups\"],\"required\":false}");
        assertThat(changed.body()).contains("\"choices\":[\"ups\"],\"required\":false", "\"version\":2");
        assertThat(patch(house, adam, ticket, "{\"carrier\":\"dhl\"}").status()).isEqualTo(422);
        assertThat(house.call(olga, "DELETE", path, "").status()).isEqualTo(204);
        assertThat(house.call(olga, "GET", path, "").text("code")).isEqualTo("ticketing/attribute-not-found");
        assertThat(house.call(adam, "GET", ticket, "").body()).contains("\"carrier\":\"dhl\"");
        String stranger = Shopkeepers.open(house, "fields-other").owner();
        assertThat(house.call(stranger, "GET", "/desk/attributes", "").body()).doesNotContain("weight");
    }

    private static Answer patch(House house, String token, String ticket, String attributes) {
        return house.call(token, "PATCH", ticket, "{\"customAttributes\":" + attributes + "}");
    }
}
