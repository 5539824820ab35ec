package io.keybuzz.bootstrap.cli;

import io.keybuzz.application.marketplace.PollReport;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.worker.ChannelPoll;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.shared.Channel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "amazon",
        mixinStandardHelpOptions = true,
        description = "Asks every Amazon connection for new messages, once or every KEYBUZZ_POLL_INTERVAL.")
final class AmazonWorkerCommand implements Callable<Integer>, ChannelPoll.Observer {
    private final Console console;

    @Option(names = "--once", description = "ask once and end")
    private boolean once;

    private int failures;

    AmazonWorkerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        KeyBuzzConfig config = console.config();
        long pause = config.marketplace().pollInterval().toMillis();
        try (Stopping stopping = Stopping.onSignal();
                KeyBuzz keyBuzz = KeyBuzz.from(config)) {
            ChannelPoll poll = new ChannelPoll(
                    keyBuzz.application().marketplaces(),
                    keyBuzz.ports().runtime().time());
            do {
                poll.channel(Channel.AMAZON, this);
            } while (!once && !stopping.awaitAsked(pause));
        }
        return failures == 0 ? 0 : Main.FAILED;
    }

    @Override
    public void starting(Connection connection) {
        say("Starting poll for tenant: " + connection.tenant());
    }

    @Override
    public void done(Connection connection, PollReport report) {
        if (!report.ran()) {
            say("Already running for tenant: " + connection.tenant());
            return;
        }
        say("Fetched " + report.fetched() + " messages for tenant " + connection.tenant());
        say("Poll completed for tenant: " + connection.tenant());
    }

    @Override
    public void failed(Connection connection, RuntimeException failure) {
        failures++;
        say("Error for tenant " + connection.tenant() + ": "
                + failure.getClass().getSimpleName());
    }

    private void say(String line) {
        console.say("[Amazon Poller] " + line);
    }
}
