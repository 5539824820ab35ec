package io.keybuzz.bootstrap.process;

import java.util.Locale;

/** A relay mail of a buyer; the number makes it unlike every other. Every fifth one is of a buyer who wrote before. */
final class BuyerMail {
    private static final int BUYERS_OF_FIVE = 4;

    private BuyerMail() {}

    static String number(int number) {
        int buyer = number / 5 * BUYERS_OF_FIVE + Math.min(number % 5, BUYERS_OF_FIVE - 1);
        return String.format(Locale.ROOT, """
                        From: "Buyer %1$d - Amazon Marketplace" <%2$014x+%3$s@marketplace.amazon.co.uk>
                        To: <inbox@example.com>
                        Subject: Question %1$d from Amazon customer
                        Date: Mon, 16 Nov 2026 10:00:00 +0000
                        Message-ID: <mail-%1$d@eu-west-1.amazonses.com>
                        MIME-Version: 1.0
                        X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT
                        Content-Type: text/plain; charset=UTF-8

                        ------------- Begin message -------------

                        Hello, this is message %1$d. Where is my parcel?

                        ------------- End message -------------
                        """, number, buyer, new java.util.UUID(0x1111_2222_3333_4444L, buyer))
                .replace("\n", "\r\n");
    }
}
