package io.keybuzz.adapters.marketplace.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuyerNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Marie D. - Amazon Marketplace, Marie D.",
        "Marie D. – Marketplace Amazon, Marie D.",
        "Marie D. (Amazon Marketplace), Marie D.",
        "Marie D. - Amazon.fr, Marie D.",
        "山田 - Amazon マーケットプレイス, 山田",
        "'\"Marie D.\"', Marie D.",
        "Jean-Luc Amazonas, Jean-Luc Amazonas",
        "Anna - Bonn, Anna - Bonn"
    })
    void the_relays_suffix_goes_and_the_name_stays(String shown, String name) {
        assertThat(BuyerNames.clean(Optional.of(shown))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"' - Amazon Marketplace'", "x@marketplace.amazon.fr", "'\"\"'"})
    void what_is_no_name_is_none(String shown) {
        assertThat(BuyerNames.clean(Optional.of(shown))).isEmpty();
    }
}
