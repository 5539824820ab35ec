package io.keybuzz.testkit.contract.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.reply.DraftReply;
import io.keybuzz.domain.ticketing.reply.Finding;
import io.keybuzz.domain.ticketing.reply.port.ChannelRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link ChannelRules}. */
public interface ChannelRulesContract {
    ChannelRules rules();

    @Test
    default void a_plain_answer_passes_wherever_answers_leave() {
        for (Channel channel :
                List.of(Channel.AMAZON, Channel.CDISCOUNT, Channel.FNAC, Channel.OTHER, Channel.MANUAL)) {
            DraftReply plain = DraftReply.of("Bonjour, votre colis part demain.");

            assertThat(rules().check(channel, plain)).isEmpty();
            assertThatCode(() -> rules().require(channel, plain)).doesNotThrowAnyException();
        }
    }

    @Test
    default void what_blocks_is_shown_with_its_place_and_refused() {
        DraftReply draft = DraftReply.of("Écrivez à sav@boutique.fr, merci");

        assertThat(rules().check(Channel.AMAZON, draft)).singleElement().satisfies(found -> {
            assertThat(found.level()).isEqualTo(Finding.Level.BLOCK);
            assertThat(found.rule()).isEqualTo("email");
            assertThat(found.part()).isEqualTo(Finding.Part.BODY);
            assertThat(draft.body().substring(found.offset(), found.offset() + found.length()))
                    .isEqualTo("sav@boutique.fr");
            assertThat(found.sentence()).isNotBlank();
        });
        assertThatThrownBy(() -> rules().require(Channel.AMAZON, draft))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code().slug()).isEqualTo("marketplace/content-blocked");
                    assertThat(refusal.facts().toString()).contains("email").contains("body");
                });
    }

    @Test
    default void what_only_warns_is_shown_and_passes() {
        DraftReply draft = DraftReply.of("Laissez un avis si vous êtes content");

        assertThat(rules().check(Channel.AMAZON, draft))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.level()).isEqualTo(Finding.Level.WARN));
        assertThatCode(() -> rules().require(Channel.AMAZON, draft)).doesNotThrowAnyException();
    }

    @Test
    default void files_are_looked_at() {
        DraftReply draft = new DraftReply("Voici la facture", List.of(new DraftReply.File("film.mp4", 20L << 20)));

        assertThat(rules().check(Channel.AMAZON, draft))
                .extracting(Finding::part)
                .containsExactly(Finding.Part.ATTACHMENTS);
        assertThatThrownBy(() -> rules().require(Channel.AMAZON, draft)).isInstanceOf(Refusal.class);
    }

    @Test
    default void where_nothing_leaves_everything_may_be_recorded() {
        for (Channel channel : List.of(Channel.MANOMANO, Channel.VINTED)) {
            assertThatCode(() -> rules().require(channel, DraftReply.of("Bonjour")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    default void a_ticket_opened_by_hand_forbids_nothing() {
        DraftReply draft = DraftReply.of("<b>sav@boutique.fr</b>, 06 12 34 56 78");

        assertThat(rules().check(Channel.MANUAL, draft)).isEmpty();
        assertThatCode(() -> rules().require(Channel.MANUAL, draft)).doesNotThrowAnyException();
    }
}
