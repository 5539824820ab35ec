package io.keybuzz.domain.tenancy.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTextTest {
    @Test
    void a_key_can_be_recognised_and_read_back() {
        KeyText key = KeyText.make(new Random(1));

        assertThat(key.reveal()).matches("kb_[0-9A-Za-z]{48}").startsWith(key.prefix());
        assertThat(key.prefix()).matches("kb_[0-9A-Za-z]{10}");
        assertThat(KeyText.parse(key.reveal()).map(KeyText::hash)).contains(key.hash());
        assertThat(key.hash().matches(key.hash())).isTrue();
    }

    @Test
    void keys_differ_in_their_beginnings_and_secrets() {
        Random random = new Random(2);
        Set<String> beginnings = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            KeyText key = KeyText.make(random);
            beginnings.add(key.prefix());
            hashes.add(key.hash().hex());
        }
        assertThat(beginnings).hasSize(10_000);
        assertThat(hashes).hasSize(10_000).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void of_texts_that_look_like_keys_almost_none_passes_the_check() {
        Random random = new Random(3);
        int passed = 0;
        for (int i = 0; i < 100_000; i++) {
            String key = KeyText.make(random).reveal();
            char[] mutated = key.toCharArray();
            int at = 3 + random.nextInt(48);
            mutated[at] = mutated[at] == 'a' ? 'b' : 'a';
            passed += KeyText.parse(new String(mutated)).isPresent() ? 1 : 0;
        }
        assertThat(passed).isZero();
    }

    @Test
    void neither_key_nor_hash_prints() {
        KeyText key = KeyText.make(new Random(4));

        assertThat(key.toString()).startsWith(key.prefix()).doesNotContain(key.reveal());
        assertThat(key.hash().toString()).doesNotContain(key.hash().hex());
    }
}
