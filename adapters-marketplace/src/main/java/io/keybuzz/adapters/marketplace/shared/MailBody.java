package io.keybuzz.adapters.marketplace.shared;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says.
 *
 * @param text for reading: the text parts, and HTML turned to text where there is no text part
 * @param htmlText the HTML parts turned to text, with the targets of links; empty without HTML
 * @param safeHtml the HTML parts without anything that acts, loads or hides
 * @param preformatted the text of every {@code <pre>} that keeps white space by style, in order
 */
public record MailBody(String text, Optional<String> htmlText, Optional<String> safeHtml, List<String> preformatted) {
    public MailBody {
        preformatted = List.copyOf(preformatted);
    }
}
