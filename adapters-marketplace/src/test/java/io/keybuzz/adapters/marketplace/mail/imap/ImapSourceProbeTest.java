package io.keybuzz.adapters.marketplace.mail.imap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.testkit.contract.marketplace.ConnectionProbeContract;
import java.time.Duration;
import java.time.Instant;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ImapSourceProbeTest implements ConnectionProbeContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private String password = "right";

    @BeforeEach
    void a_mailbox() {
        server.start();
        server.setUser("sav@boutique.test", "sav", "right");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public ConnectionProbe probe() {
        return new ImapSource(
                Mailboxes.secret("sav", password), Instant::now, Duration.ofSeconds(2), SocketFactory.getDefault());
    }

    @Override
    public Connection served() {
        return Mailboxes.at(server.getImap().getPort());
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.MAIL);
    }

    @Override
    public void spoilCredentials() {
        password = "wrong";
    }
}
