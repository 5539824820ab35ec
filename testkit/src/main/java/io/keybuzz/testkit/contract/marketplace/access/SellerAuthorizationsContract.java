package io.keybuzz.testkit.contract.marketplace.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.SellerToken;
import io.keybuzz.domain.marketplace.oauth.port.SellerAuthorizations;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The promises of {@link SellerAuthorizations}. */
public interface SellerAuthorizationsContract {
    SellerAuthorizations authorizations();

    AmazonApplication application();

    /** A code that a seller's consent gave just now, with the application's own address to come back to. */
    String freshCode();

    private static void assertTrouble(Kind kind, ThrowingCallable exchange) {
        assertThatThrownBy(exchange)
                .isInstanceOfSatisfying(
                        ChannelTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }

    private SellerToken exchanged(String code) {
        return authorizations().exchange(application(), code, application().redirectUri());
    }

    @Test
    default void a_code_is_exchanged_once() {
        String code = freshCode();
        SellerToken token = exchanged(code);
        assertThat(token.refreshToken()).isNotBlank();
        assertThat(token.toString()).doesNotContain(token.refreshToken());
        assertTrouble(Kind.ACCESS_WITHDRAWN, () -> exchanged(code));
    }

    @Test
    default void a_code_that_nobody_gave_is_worth_nothing() {
        assertTrouble(Kind.ACCESS_WITHDRAWN, () -> exchanged("ANforged"));
    }

    @Test
    default void a_code_is_good_with_its_own_address_alone() {
        String code = freshCode();
        assertTrouble(
                Kind.ACCESS_WITHDRAWN,
                () -> authorizations().exchange(application(), code, "https://elsewhere.example/callback"));
    }

    @Test
    default void another_secret_is_our_own_trouble() {
        AmazonApplication wrong = new AmazonApplication(
                application().applicationId(),
                application().clientId(),
                "wrong",
                application().redirectUri(),
                application().stage());
        assertTrouble(
                Kind.APPLICATION_REFUSED, () -> authorizations().exchange(wrong, freshCode(), wrong.redirectUri()));
    }
}
