package io.keybuzz.adapters.marketplace.amazon;

import io.keybuzz.adapters.marketplace.shared.MailBody;
import io.keybuzz.adapters.marketplace.shared.QuotedHistory;
import io.keybuzz.domain.shared.Texts;
import java.util.Optional;

/**
 * A relay mail's body taken apart: between the markers, else the preformatted element of the HTML, else without quoted
 * history, else whole. The way taken is part of the answer, so that a change in Amazon's mails can be seen in numbers.
 *
 * @param frame what the relay itself says above the buyer's words
 */
record RelayBody(String text, String frame, FooterLinks links, String extraction) {

    static RelayBody of(MailBody body) {
        Optional<BodyMarkers> inText = BodyMarkers.in(body.text());
        Optional<BodyMarkers> inHtml = body.htmlText().flatMap(BodyMarkers::in);
        Optional<BodyMarkers> pair =
                complete(inText).or(() -> complete(inHtml)).or(() -> inText).or(() -> inHtml);
        FooterLinks links = inText.map(BodyMarkers::after)
                .map(FooterLinks::in)
                .orElse(FooterLinks.none())
                .or(inHtml.map(BodyMarkers::after).map(FooterLinks::in).orElse(FooterLinks.none()));
        if (pair.isPresent()
                && (Texts.hasContent(pair.get().inside()) || body.preformatted().isEmpty())) {
            BodyMarkers found = pair.get();
            return new RelayBody(
                    QuotedHistory.trim(found.inside()).orElse(found.inside()),
                    found.before(),
                    links,
                    found.extraction());
        }
        if (!body.preformatted().isEmpty()) {
            String text = body.preformatted().get(0);
            return new RelayBody(QuotedHistory.trim(text).orElse(text), "", links, "pre");
        }
        return QuotedHistory.trim(body.text())
                .map(trimmed -> new RelayBody(trimmed, "", links, "quote-trimmed"))
                .orElseGet(() -> new RelayBody(body.text(), "", links, "whole"));
    }

    private static Optional<BodyMarkers> complete(Optional<BodyMarkers> markers) {
        return markers.filter(found -> found.extraction().equals("markers"));
    }
}
