package io.keybuzz.adapters.marketplace.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmazonDomainsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com", "com.au", "com.be", "com.br", "com.mx", "com.tr", "co.jp", "co.uk", "ae", "ca", "de", "eg", "es",
                "fr", "ie", "in", "it", "nl", "pl", "sa", "se", "sg"
            })
    void the_relay_of_every_marketplace_is_known_and_is_not_amazon_itself(String tld) {
        assertThat(AmazonDomains.isRelay("marketplace.amazon." + tld)).isTrue();
        assertThat(AmazonDomains.isAmazon("marketplace.amazon." + tld)).isFalse();
        assertThat(AmazonDomains.imitates("marketplace.amazon." + tld)).isFalse();
        assertThat(AmazonDomains.isAmazon("amazon." + tld)).isTrue();
        assertThat(AmazonDomains.isAmazon("sellercentral.amazon." + tld)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marketplace.amazon.fr.evil.com",
                "marketplace.amazon.cn",
                "marketplace-amazon.fr",
                "amazon.evil.com",
                "x.marketplace.amazon.fr.co",
                "marketplace.arnazon.fr",
                "marketplace.amaz0n.fr",
                "marketplace.аmazon.fr",
                "marketplace.xn--mazon-3ve.fr",
                "amazon.fr.example"
            })
    void an_imitation_is_neither_and_is_seen(String domain) {
        assertThat(AmazonDomains.isRelay(domain)).isFalse();
        assertThat(AmazonDomains.isAmazon(domain)).isFalse();
        assertThat(AmazonDomains.imitates(domain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.test", "amazonses.com", "amazon-fan.de", "myamazon.fr", "gmail.com"})
    void other_domains_are_nothing_of_the_kind(String domain) {
        assertThat(AmazonDomains.isRelay(domain)).isFalse();
        assertThat(AmazonDomains.isAmazon(domain)).isFalse();
        assertThat(AmazonDomains.imitates(domain)).isFalse();
    }
}
