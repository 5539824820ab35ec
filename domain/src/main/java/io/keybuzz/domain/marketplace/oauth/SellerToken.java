package io.keybuzz.domain.marketplace.oauth;

/** What a seller's consent was exchanged for. It does not print itself. */
public record SellerToken(String refreshToken) {
    @Override
    public String toString() {
        return "SellerToken[…]";
    }
}
