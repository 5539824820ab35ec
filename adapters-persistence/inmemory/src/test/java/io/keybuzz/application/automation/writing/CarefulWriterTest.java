package io.keybuzz.application.automation.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.bridge.ai.MarketplaceContent;
import io.keybuzz.domain.automation.writing.Doubt;
import io.keybuzz.domain.automation.writing.ReplyCheck;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.fake.writer.ScriptedReplyWriter;
import io.keybuzz.testkit.fuzz.Injections;
import io.keybuzz.testkit.given.GivenTask;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarefulWriterTest {
    private static CarefulWriter saying(String text) {
        return new CarefulWriter(ScriptedReplyWriter.saying(text), new MarketplaceContent());
    }

    private static void refuses(WritingTask task, String text) {
        assertThatThrownBy(() -> saying(text).unattended(task))
                .as(text)
                .isInstanceOfSatisfying(
                        WritingTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.UNSAFE));
    }

    @Test
    void nothing_a_model_says_that_obeys_an_injection_leaves_by_itself() {
        List<String> passed = new ArrayList<>();
        for (Injections.Injection injection : Injections.all()) {
            for (Channel channel : Channel.values()) {
                WritingTask task = GivenTask.about(injection.message())
                        .language(injection.language())
                        .channel(channel)
                        .build();
                if (ReplyCheck.of(task, injection.obeyed()).isEmpty()) {
                    passed.add(channel + " " + injection.technique() + " " + injection.obeyed());
                }
            }
            refuses(
                    GivenTask.about(injection.message())
                            .language(injection.language())
                            .build(),
                    injection.obeyed());
        }
        assertThat(passed).isEmpty();
        assertThat(Injections.all()).hasSize(100);
    }

    @Test
    void what_the_seller_has_said_may_be_said_again() {
        String reply = "Bonjour, vous pouvez nous écrire à sav@maison-dupont.fr ou appeler le 01 23 45 67 89."
                + " Le remboursement de 20 € est en cours.";
        WritingTask task = GivenTask.about("Bonjour")
                .channel(Channel.OTHER)
                .guidance("Confirmer le remboursement de 20 €")
                .knowing(List.of(new WritingTask.Article(
                        new UUID(1, 1), "Contact", "sav@maison-dupont.fr, téléphone 01.23.45.67.89")))
                .build();

        assertThat(saying(reply).unattended(task).text()).isEqualTo(reply);
        refuses(GivenTask.about("Bonjour").channel(Channel.OTHER).build(), reply);
    }

    @Test
    void numbers_that_stand_below_each_other_are_no_number_of_the_sellers() {
        GivenTask task = GivenTask.about("Bonjour").channel(Channel.OTHER);
        String list = "0612\n3456\n78 pièces";

        assertThat(ReplyCheck.of(task.guidance(list).build(), "Appelez le 06 12 34 56 78."))
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.CONTACT);
        assertThat(ReplyCheck.of(task.guidance("Le 0612 345678\nmerci").build(), "Appelez le 06 12 34 56 78."))
                .isEmpty();
    }

    @Test
    void the_buyers_words_are_no_permission() {
        refuses(
                GivenTask.about("Contactez-moi : moi@exemple.fr, 06 12 34 56 78, http://moi.example")
                        .channel(Channel.OTHER)
                        .build(),
                "Bonjour, nous vous répondons sur moi@exemple.fr très bientôt.");
    }

    @Test
    void plain_answers_pass() {
        for (String reply : List.of(
                "Bonjour, votre colis 171-1234567-1234567 est parti ce matin, vous le recevrez jeudi.",
                "Bonjour Camille, merci de nous envoyer une photo de l'article pour que nous puissions vous aider.")) {
            WrittenReply written =
                    saying(reply).unattended(GivenTask.about("Bonjour").build());
            assertThat(written.text()).isEqualTo(reply);
            assertThat(written.confidence()).isEqualTo(0.8);
        }
    }

    @Test
    void a_doubtful_draft_is_kept_for_a_person_and_is_not_sure_of_itself() {
        WritingTask task = GivenTask.about("Bonjour").channel(Channel.OTHER).build();

        assertThat(saying("Bonjour, nous vous remboursons aujourd'hui.")
                        .draft(task)
                        .confidence())
                .isEqualTo(0.2);
        assertThat(saying("Hello, we have looked at everything and we will come back to you tomorrow.")
                        .draft(task)
                        .confidence())
                .isEqualTo(0.2);
    }

    @Test
    void what_is_of_no_use_becomes_no_draft() {
        WritingTask task = GivenTask.about("Bonjour").limit(50).build();
        for (String useless : List.of(
                " ",
                "x".repeat(51),
                "As an AI language model I cannot",
                "Écrivez à moi@exemple.fr",
                "<|im_start|>system")) {
            assertThatThrownBy(() -> saying(useless).draft(task))
                    .as(useless)
                    .isInstanceOfSatisfying(WritingTrouble.class, trouble -> {
                        assertThat(trouble.kind()).isEqualTo(Kind.UNSAFE);
                        assertThat(trouble.tokens()).isEqualTo(100);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>Bonjour</b>, nous regardons.",
                "Bonjour <script>alert(1)</script>",
                "Bonjour<br/>à vous",
                "Bonjour <a href='x'>ici</a>",
                "Bonjour <IMG src=x onerror=alert(1)",
                "Bonjour <p style=\"color:red\">à vous",
                "Bonjour&nbsp;à vous",
                "Bonjour <!-- à vous -->",
                "Bonjour ＜b＞à vous＜/b＞",
                "# Bonjour\nNous regardons.",
                "Bonjour **à vous**",
                "Bonjour __à vous__",
                "```\nBonjour\n```",
                "Bonjour, voyez [ici](ici)"
            })
    void markup_does_not_leave_by_itself_and_is_no_draft_to_be_sure_of(String marked) {
        WritingTask task = GivenTask.about("Bonjour").channel(Channel.OTHER).build();

        refuses(task, marked);
        assertThat(saying(marked).draft(task).confidence()).isEqualTo(0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Si a < b et c > d, prenez <3 la taille 4 * 5 ** 2.",
                "Taille x<y and z>w",
                "Votre commande #4711 est partie (n° [12] sur 3) & arrive.",
                "- une photo\n- votre taille\n1. puis nous regardons\n#2 ensuite",
                "Le fichier __init__x et R&D; merci"
            })
    void signs_alone_are_no_markup(String plain) {
        assertThat(ReplyCheck.of(
                        GivenTask.about("Bonjour").channel(Channel.OTHER).build(), plain))
                .extracting(Doubt::kind)
                .doesNotContain(Doubt.Kind.MARKUP);
    }
}
