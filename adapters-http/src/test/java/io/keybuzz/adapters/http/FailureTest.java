package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.keybuzz.adapters.http.problem.ProblemResponder;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.ChangeTicket;
import io.keybuzz.application.ticketing.Desk;
import io.keybuzz.application.ticketing.GetTicket;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTicketEvents;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.Ticketing;
import io.keybuzz.application.ticketing.thread.OpenedTicket;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What nobody expected is answered without a word about it, and logged once. */
class FailureTest {
    private static final String SECRET = "password=hunter2";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemResponder.class);

    private Demo demo;

    @BeforeEach
    void start() {
        demo = Demo.start(app -> new KeyBuzzApplication(
                app.tenancy(),
                new Broken(app.ticketing()),
                app.automation(),
                app.marketplaces(),
                app.billing(),
                app.auditing(),
                app.privacy(),
                app.relay()));
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        demo.close();
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void an_exception_is_a_500_that_says_nothing_and_is_logged_once_with_the_requests_id() {
        assertFailure(demo.http.get("/api/v1/tickets", demo.token(Demo.ACME_AGENT)));
    }

    @Test
    void an_error_of_the_jvm_is_answered_like_an_exception() {
        String id = "01980000-0000-7000-8000-000000000001";
        assertFailure(demo.http.get("/api/v1/tickets/" + id, demo.token(Demo.ACME_AGENT)));
    }

    @Test
    void an_outage_that_is_told_as_a_refusal_says_when_to_come_back() {
        String id = "01980000-0000-7000-8000-000000000001";
        Http.Answer answer = demo.http.get("/api/v1/tickets/" + id + "/events", demo.token(Demo.ACME_AGENT));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().get("code").textValue()).isEqualTo("service/unavailable");
        assertThat(log.list).isEmpty();
    }

    private void assertFailure(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().get("code").textValue()).isEqualTo("service/failure");
        assertThat(answer.body()).doesNotContain(SECRET, "Exception", "Error");
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage())
                        .contains(answer.json().get("instance").textValue()));
        assertThat(demo.http.get("/health").status()).isEqualTo(200);
    }

    private record Broken(Ticketing sound) implements Ticketing {
        @Override
        public Page<TicketView> list(CallContext call, ListTickets query) {
            throw new IllegalStateException(SECRET);
        }

        @Override
        public TicketView get(CallContext call, GetTicket query) {
            throw new StackOverflowError(SECRET);
        }

        @Override
        public TicketSight look(CallContext call, GetTicket query) {
            throw new StackOverflowError(SECRET);
        }

        @Override
        public Page<MessageView> messages(CallContext call, ListMessages query) {
            return sound.messages(call, query);
        }

        @Override
        public Page<EventView> events(CallContext call, ListTicketEvents query) {
            throw CommonProblem.UNAVAILABLE.refuse("The database is away", Map.of("retryAfter", 1));
        }

        @Override
        public TicketView open(CallContext call, OpenTicket command) {
            return sound.open(call, command);
        }

        @Override
        public OpenedTicket register(CallContext call, OpenTicket command) {
            return sound.register(call, command);
        }

        @Override
        public MessageView reply(CallContext call, ReplyToTicket command) {
            return sound.reply(call, command);
        }

        @Override
        public TicketView change(CallContext call, ChangeTicket command) {
            return sound.change(call, command);
        }

        @Override
        public Desk desk() {
            return sound.desk();
        }
    }
}
