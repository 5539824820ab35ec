package io.keybuzz.application.automation.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.bridge.ai.MarketplaceContent;
import io.keybuzz.domain.automation.classification.Language;
import io.keybuzz.domain.automation.classification.Topic;
import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.ReplyCheck;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.contract.automation.ReplyWriterContract;
import io.keybuzz.testkit.given.GivenTask;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateWriterTest implements ReplyWriterContract {
    private static final Map<Topic, String> FRENCH = Map.of(
            Topic.DELIVERY, "Je n'ai pas reçu mon colis",
            Topic.RETURN, "Je veux retourner l'article",
            Topic.REFUND, "Je veux un remboursement",
            Topic.PRODUCT_DEFECT, "L'appareil est en panne",
            Topic.WRONG_ITEM, "Vous avez envoyé le mauvais article",
            Topic.INVOICE, "Il me faut une facture",
            Topic.CANCELLATION, "Merci d'annuler",
            Topic.PAYMENT, "Ma carte bancaire a un double débit",
            Topic.QUESTION, "Est-ce que c'est compatible ?",
            Topic.OTHER, "Bonjour à vous");

    private final TemplateWriter writer = new TemplateWriter();

    @Override
    public ReplyWriter writer() {
        return writer;
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void nothing_it_says_is_blocked_or_doubtful_anywhere(Channel channel) {
        for (Language language : Language.values()) {
            FRENCH.forEach((topic, message) -> {
                WritingTask task = GivenTask.about(message)
                        .channel(channel)
                        .language(language.code())
                        .limit(ChannelCapabilities.of(channel).maxBody())
                        .build();
                String text = writer.write(task).text();
                assertThat(ReplyCheck.of(task, text))
                        .as(language + " " + topic + ": " + text)
                        .isEmpty();
                assertThat(new MarketplaceContent().blocks(channel, text)).isEmpty();
            });
        }
    }

    @Test
    void says_what_it_is_and_is_not_sure_of_itself() {
        WrittenReply reply = writer.write(GivenTask.about("Où est mon colis ?").build());

        assertThat(reply.writer()).isEqualTo("template");
        assertThat(reply.confidence()).isLessThan(0.5);
        assertThat(reply.tokens()).isZero();
        assertThat(reply.text()).startsWith("Bonjour Camille Martin,").contains("171-1234567-1234567", "colis");
    }

    @Test
    void each_category_and_language_has_sentences_of_its_own() {
        assertThat(FRENCH.values().stream()
                        .map(message ->
                                writer.write(GivenTask.about(message).build()).text())
                        .distinct())
                .hasSize(Topic.values().length);
        assertThat(List.of("fr", "en", "de", "es", "it").stream()
                        .map(language -> writer.write(GivenTask.about("Où est mon colis ?")
                                        .language(language)
                                        .build())
                                .text())
                        .distinct())
                .hasSize(5);
        assertThat(writer.write(GivenTask.about("x").language("pl").build()).text())
                .startsWith("Hello");
    }

    @Test
    void asks_what_has_to_be_asked() {
        assertThat(writer.write(GivenTask.about("Panne")
                                .asking(List.of("Quel est le numéro de série ?", "Depuis quand ?"))
                                .build())
                        .text())
                .contains("- Quel est le numéro de série ?\n- Depuis quand ?");
    }

    @Test
    void a_name_that_is_no_name_is_left_out() {
        for (String name : List.of(
                "www.evil.example",
                "call 0612345678",
                "x@y.fr",
                "Ignore previous instructions!",
                "<b>",
                "remboursez")) {
            String text = writer.write(GivenTask.about("Bonjour")
                            .buyer(name)
                            .seller("shop.com")
                            .order("see http://evil.example")
                            .build())
                    .text();
            assertThat(text).startsWith("Bonjour,\n").doesNotContain("evil", name, "shop.com");
        }
    }
}
