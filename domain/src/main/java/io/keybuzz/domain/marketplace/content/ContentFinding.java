package io.keybuzz.domain.marketplace.content;

/**
 * Something a channel forbids or frowns on.
 *
 * @param blocks whether it must not be sent; otherwise the writer is warned
 * @param offset where in the body it begins, in UTF-16 units; for attachments the number of the file
 * @param length 0 where it is about the whole
 */
public record ContentFinding(Rule rule, boolean blocks, int offset, int length, String sentence) {
    /** The rules, by the names the API gives them. */
    public enum Rule {
        LINK,
        INSECURE_LINK,
        EMAIL,
        PHONE,
        CARD_NUMBER,
        HTML,
        REVIEW_REQUEST,
        PROMOTION,
        THANKS_ONLY,
        SHIPPED_ONLY,
        LENGTH,
        ATTACHMENT_COUNT,
        ATTACHMENT_SIZE,
        ATTACHMENT_TYPE;

        /** In small letters with hyphens. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public boolean isOfAttachments() {
            return this == ATTACHMENT_COUNT || this == ATTACHMENT_SIZE || this == ATTACHMENT_TYPE;
        }
    }
}
