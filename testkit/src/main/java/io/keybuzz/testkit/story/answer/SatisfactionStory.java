package io.keybuzz.testkit.story.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Buyers are asked after a resolution, and say once how they were helped. Over HTTP, with the relay at work. */
public interface SatisfactionStory {
    Pattern LINK = Pattern.compile("/api/v1(/satisfaction/[A-Za-z0-9_-]{65})");

    House house();

    KeyBuzzApplication application();

    /** Texts of the letters that were sent to an address, oldest first. */
    List<String> letters(String address);

    @Test
    default void a_buyer_is_asked_once_and_answers_once() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "happy-shop");
        String olga = shop.owner();
        Answer on = house.call(olga, "PATCH", "/desk/settings", "{\"surveys\":true,\"surveyDelayMinutes\":0}");
        assertThat(on.status()).as(on.body()).isEqualTo(200);
        assertThat(on.body()).contains("\"surveys\":true", "\"surveyDelayMinutes\":0");
        String ticket = asked(shop, "zoe@buyer.test");

        house.call(olga, "POST", ticket + "/messages", "{\"body\":\"It arrives tomorrow\"}");
        house.call(olga, "PATCH", ticket, "{\"status\":\"resolved\"}");
        house.until(() -> !letters("zoe@buyer.test").isEmpty());
        String link = link(letters("zoe@buyer.test").get(0));
        assertThat(letters("zoe@buyer.test").get(0)).contains("happy-shop");
        assertThat(house.call(olga, "GET", ticket + "/satisfaction", "").body())
                .containsAnyOf("\"status\":\"sent\"", "\"status\":\"waiting\"");

        assertThat(house.fetch(link).body()).isEqualTo("{\"data\":{\"tenantName\":\"happy-shop\",\"open\":true}}");
        assertThat(house.fetch(link.replaceAll("[^/]$", "!")).status()).isEqualTo(404);
        assertThat(house.fetch(link.substring(0, link.length() - 4) + "AAAA").status())
                .isEqualTo(404);
        assertThat(house.post(link, "{\"score\":6}").status()).isEqualTo(422);
        assertThat(house.post(link, "{}").text("code")).isEqualTo("ticketing/invalid-rating");
        assertThat(house.post(link, "{\"score\":4,\"comment\":\"Fast\\nand kind\"}")
                        .status())
                .isEqualTo(204);
        assertThat(house.post(link, "{\"score\":1}").text("code")).isEqualTo("ticketing/link-expired");
        assertThat(house.fetch(link).body()).contains("\"open\":false");
        shown(shop, ticket);
        assertThat(letters("zoe@buyer.test")).hasSize(1);
    }

    private static void shown(Shopkeepers shop, String ticket) {
        House house = shop.house();
        String olga = shop.owner();
        Answer answers = house.call(olga, "GET", "/satisfaction", "");
        assertThat(answers.body()).contains("\"score\":4", "Fast\\nand kind", ticket.substring("/tickets/".length()));
        String self = answers.text("agentId");
        assertThat(house.call(olga, "GET", "/satisfaction?agent=" + self, "").body())
                .contains("\"score\":4");
        assertThat(house.call(olga, "GET", "/satisfaction?to=2020-01-01T00:00:00Z", "")
                        .body())
                .doesNotContain("\"score\"");
        assertThat(house.call(olga, "GET", "/satisfaction-summary", "").body())
                .contains("\"answers\":1,\"average\":4.00,\"counts\":{\"1\":0,\"2\":0,\"3\":0,\"4\":1,\"5\":0}", self);
        String adam = shop.agent("adam");
        assertThat(house.call(adam, "GET", "/satisfaction?agent=" + self, "").status())
                .isEqualTo(403);
        assertThat(house.call(adam, "GET", "/satisfaction", "").body()).doesNotContain("\"score\"");
        String stranger = Shopkeepers.open(house, "other-happy").owner();
        assertThat(house.call(stranger, "GET", "/satisfaction", "").body()).doesNotContain("\"score\"");
        assertThat(house.call(stranger, "GET", ticket + "/satisfaction", "").status())
                .isEqualTo(404);
    }

    @Test
    default void a_browser_is_shown_a_page_that_loads_nothing_and_thanks() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "page-shop");
        house.call(shop.owner(), "PATCH", "/desk/settings", "{\"surveys\":true,\"surveyDelayMinutes\":0}");
        house.call(shop.owner(), "PATCH", "/tenants/" + shop.tenant(), "{\"name\":\"<b>Page & Shop</b>\"}");
        String ticket = asked(shop, "yan@buyer.test");
        house.call(shop.owner(), "PATCH", ticket, "{\"status\":\"resolved\"}");
        house.until(() -> !letters("yan@buyer.test").isEmpty());
        String link = link(letters("yan@buyer.test").get(0));

        Answer page = house.browse(link, "");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("<form method=\"post\">", "&lt;b&gt;Page &amp; Shop&lt;/b&gt;")
                .doesNotContain("<b>Page")
                .doesNotContain("<script", "http://", "https://", ticket.substring("/tickets/".length()));
        assertThat(house.browse(link, "comment=only").status()).isEqualTo(422);
        assertThat(house.browse(link, "score=5&comment=%C3%A7a+va%00%zz").body())
                .contains("Thank you");
        assertThat(house.browse(link, "score=1").body()).contains("answered already");
        assertThat(house.call(shop.owner(), "GET", "/satisfaction", "").body()).contains("\"score\":5", "ça va");
    }

    @Test
    default void nobody_is_asked_where_a_link_is_forbidden_or_after_the_ticket_was_reopened() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "quiet-shop");
        String olga = shop.owner();
        house.call(olga, "PATCH", "/desk/settings", "{\"surveys\":true,\"surveyDelayMinutes\":0}");
        String amazon = BuyersMail.ticket(
                application(), shop, house.ports().runtime().time().instant());
        house.call(olga, "PATCH", amazon, "{\"status\":\"resolved\"}");
        house.until(() -> house.call(olga, "GET", amazon + "/satisfaction", "").status() == 200);
        assertThat(house.call(olga, "GET", amazon + "/satisfaction", "").body())
                .contains("\"status\":\"not_sent\",\"reason\":\"channel_forbids_links\"");

        String nameless = shop.ticket("No address");
        house.call(olga, "PATCH", nameless, "{\"status\":\"resolved\"}");
        house.until(
                () -> house.call(olga, "GET", nameless + "/satisfaction", "").status() == 200);
        assertThat(house.call(olga, "GET", nameless + "/satisfaction", "").body())
                .contains("\"reason\":\"no_address\"");

        house.call(olga, "PATCH", "/desk/settings", "{\"surveys\":false}");
        String late = asked(shop, "xu@buyer.test");
        house.call(olga, "PATCH", late, "{\"status\":\"resolved\"}");
        assertThat(house.call(olga, "GET", late + "/satisfaction", "").status()).isEqualTo(404);
        assertThat(letters("xu@buyer.test")).isEmpty();
    }

    private static String asked(Shopkeepers shop, String address) {
        Answer made = shop.house()
                .call(
                        shop.owner(),
                        "POST",
                        "/tickets",
                        "{\"subject\":\"Late\",\"body\":\"Where is it?\",\"customerEmail\":\"" + address + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "/tickets/" + made.text("id");
    }

    private static String link(String letter) {
        Matcher found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group(1);
    }
}
