package io.keybuzz.testkit.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.given.GivenFile;
import io.keybuzz.testkit.story.House.Answer;
import org.junit.jupiter.api.Test;

/** A file is attached, goes with a reply, and is downloaded by its link, over HTTP. */
public interface AttachmentsStory {
    House house();

    @Test
    default void a_file_goes_with_a_reply_and_comes_back() {
        House house = house();
        String admin = house.logIn(house.adminEmail(), house.adminPassword());
        String tenant = house.call(admin, "POST", "/tenants", """
                {"slug":"files-shop","name":"Files Shop","plan":"pro","ownerEmail":"olga@files.test"}""").text("id");
        house.joins("olga@files.test", "olga has a password");
        house.call(admin, "POST", "/tenants/" + tenant + "/activate", "");
        String owner = house.logIn("olga@files.test", "olga has a password");
        String ticket = "/tickets/"
                + house.call(owner, "POST", "/tickets", "{\"subject\":\"Label\",\"body\":\"Please send a label\"}")
                        .text("id");

        byte[] pdf = "%PDF-1.7\nthe label".getBytes(UTF_8);
        Answer made = house.upload(owner, ticket + "/attachments", "C:\\labels\\label.pdf", pdf);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("fileName")).isEqualTo("label.pdf");
        assertThat(house.upload(owner, ticket + "/attachments", "x.png", "<html><script>".getBytes(UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(house.upload(owner, ticket + "/attachments", "x.png", GivenFile.png(50_000, 50_000))
                        .status())
                .isEqualTo(422);

        String file = made.text("id");
        Answer reply = house.call(
                owner, "POST", ticket + "/messages", "{\"body\":\"Here it is\",\"attachmentIds\":[\"" + file + "\"]}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(house.call(owner, "GET", ticket + "/messages/" + reply.text("id") + "/attachments", "")
                        .body())
                .contains(file, "label.pdf");
        Answer linked = house.call(owner, "GET", "/attachments/" + file, "");
        String link = linked.text("downloadUrl").substring("/api/v1".length());
        assertThat(house.fetch(link).body()).isEqualTo("%PDF-1.7\nthe label");
        assertThat(house.fetch(link.replace("signature=", "signature=x")).status())
                .isEqualTo(404);
        String stranger = house.logIn(house.adminEmail(), house.adminPassword());
        assertThat(house.call(stranger, "GET", "/attachments/" + file, "").status())
                .isEqualTo(200);
    }

    @Test
    default void a_file_that_went_nowhere_is_taken_away_by_its_author_or_whoever_is_in_charge() {
        House house = house();
        String owner = Openings.owner(house, "files-away");
        String anna = Openings.agent(house, owner, "anna@files-away.test");
        String adam = Openings.agent(house, owner, "adam@files-away.test");
        String ticket = Openings.ticket(house, anna, "Label", "Please send a label");
        byte[] pdf = "%PDF-1.7\nthe label".getBytes(UTF_8);
        Answer one = house.upload(anna, ticket + "/attachments", "my %22label%22.pdf", pdf);
        assertThat(one.text("fileName"))
                .doesNotContain("%22")
                .startsWith("my")
                .contains("label")
                .endsWith(".pdf");
        String twin = "/attachments/"
                + house.upload(anna, ticket + "/attachments", "twin.pdf", pdf).text("id");
        String path = "/attachments/" + one.text("id");

        assertThat(house.call(adam, "DELETE", path, "").status()).isEqualTo(403);
        assertThat(house.call(anna, "DELETE", path, "").status()).isEqualTo(204);
        assertThat(house.call(anna, "DELETE", path, "").status()).isEqualTo(404);
        assertThat(house.call(anna, "GET", ticket + "/attachments", "").body())
                .contains("twin.pdf")
                .doesNotContain(one.text("id"));
        String link = house.call(anna, "GET", twin, "").text("downloadUrl").substring("/api/v1".length());
        assertThat(house.fetch(link).body()).as("equal bytes stay").isEqualTo("%PDF-1.7\nthe label");
        String stranger = Openings.owner(house, "files-away-other");
        assertThat(house.call(stranger, "DELETE", twin, "").status()).isEqualTo(404);
        assertThat(house.call(owner, "DELETE", twin, "").status()).isEqualTo(204);
        assertThat(house.fetch(link).status()).isEqualTo(404);

        String again =
                house.upload(anna, ticket + "/attachments", "again.pdf", pdf).text("id");
        house.call(anna, "POST", ticket + "/messages", "{\"body\":\"Here\",\"attachmentIds\":[\"" + again + "\"]}");
        Answer sent = house.call(anna, "DELETE", "/attachments/" + again, "");
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text("code")).isEqualTo("ticketing/attachment-sent");
    }
}
