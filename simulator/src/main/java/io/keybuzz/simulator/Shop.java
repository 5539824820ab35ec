package io.keybuzz.simulator;

import io.keybuzz.application.marketplace.connection.CreateConnection;
import io.keybuzz.domain.marketplace.Connection;
import java.util.List;

/** A seller's account at a channel that is not there, and the buyers in front of it. */
interface Shop extends AutoCloseable {
    /** How the seller connects it. */
    CreateConnection connecting();

    /** It is connected. */
    void connected(Connection connection);

    /** A buyer opens a conversation. @return its name for {@link #write} */
    String open(int number, String text);

    /** The buyer of a conversation writes again. */
    void write(String conversation, String text);

    /** Every answer that reached the channel, as often as it did. */
    List<String> answers();

    /** Forgets what it has kept for nobody: a month of everything that was asked is a lot. */
    default void tidy() {}

    @Override
    void close();
}
