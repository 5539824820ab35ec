package io.keybuzz.adapters.marketplace.shared.xml;

/** A text is no XML that we read. Its message tells why without repeating any of it. */
public final class XmlBroken extends Exception {
    private static final long serialVersionUID = 1L;

    XmlBroken(String why) {
        super(why, null, false, false);
    }

    /** Safe to show. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
