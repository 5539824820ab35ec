package io.keybuzz.application.ticketing.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.ticketing.toolbox.bulk.GetBulk;
import io.keybuzz.application.ticketing.toolbox.bulk.RunBulk;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A worker that dies before, in and after its units of work, again and again, loses and repeats nothing. */
class BulkCrashTest {
    private static final int TICKETS = 400;
    private static final int MOST_ROUNDS = 5_000;

    private final ToolboxDesk desk = new ToolboxDesk();

    @Test
    void each_ticket_has_its_turn_once() {
        List<TicketId> tickets = desk.tickets(TICKETS);
        BulkJob job = desk.toolbox()
                .bulk()
                .run(
                        desk.owner,
                        new RunBulk(
                                new RunBulk.Targets.Named(tickets),
                                new RunBulk.Work.Steps(ActionList.of(
                                        ToolboxDesk.note("Once"), new TicketAction.Priority(TicketPriority.HIGH)))))
                .progress()
                .job();
        Dying work = new Dying(desk.keybuzz.stores.unitOfWork());
        KeyBuzzApplication dying = over(work);

        int rounds = 0;
        while (progress(job).waiting() > 0 && rounds++ < MOST_ROUNDS) {
            try {
                dying.relay().deliver(1);
            } catch (IllegalStateException killed) {
                assertThat(killed).hasMessage("killed");
            }
            desk.keybuzz.clock.advance(Duration.ofMinutes(3));
        }
        desk.keybuzz.clock.advance(Duration.ofHours(2));
        desk.keybuzz.app.relay().drain();

        System.out.println("killed " + work.deaths + " times in " + rounds + " rounds");
        assertThat(work.deaths).isGreaterThan(30);
        BulkProgress end = progress(job);
        assertThat(end.done()).isEqualTo(TICKETS);
        assertThat(end.job().finishedAt()).isPresent();
        for (TicketId ticket : tickets) {
            assertThat(desk.messages(ticket)).hasSize(2);
            assertThat(desk.view(ticket).version()).isEqualTo(2);
            assertThat(desk.billed(ticket)).isEqualTo(1);
        }
    }

    @Test
    void tickets_that_cannot_be_done_do_not_hold_up_those_behind_them() {
        List<TicketId> sixty = desk.tickets(60);
        desk.keybuzz.app.relay().drain();
        BulkJob job = desk.toolbox()
                .bulk()
                .run(
                        desk.owner,
                        new RunBulk(
                                new RunBulk.Targets.Named(sixty),
                                new RunBulk.Work.Steps(ActionList.of(ToolboxDesk.note("Once")))))
                .progress()
                .job();

        over(new Stumbling(desk.keybuzz.stores.unitOfWork())).relay().deliver(1);

        assertThat(progress(job).done()).isEqualTo(25);
        assertThat(progress(job).failed()).isZero();
    }

    private BulkProgress progress(BulkJob job) {
        return desk.toolbox().bulk().get(desk.owner, new GetBulk(job.id()));
    }

    private KeyBuzzApplication over(UnitOfWork work) {
        KeyBuzzPorts.Stores real = desk.keybuzz.stores;
        KeyBuzzPorts.Stores stores = new KeyBuzzPorts.Stores(
                work,
                real.outbox(),
                real.tenancy(),
                real.ticketing(),
                real.billing(),
                real.automation(),
                real.marketplace(),
                real.audit(),
                real.answers(),
                real.privacy(),
                real.leftovers());
        return KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(
                        desk.keybuzz.clock, desk.keybuzz.ids, (useCase, call, scope, outcome, took) -> {}),
                stores));
    }

    /** The first batch of tickets fails, each for a reason of its own. */
    private static final class Stumbling implements UnitOfWork {
        private final UnitOfWork real;
        private int turns;

        Stumbling(UnitOfWork real) {
            this.real = real;
        }

        @Override
        public <T> T run(TenantScope scope, Supplier<T> work) {
            if (scope instanceof TenantScope.One && turns++ >= 1 && turns <= 26) {
                throw new IllegalArgumentException("stumbled");
            }
            return real.run(scope, work);
        }

        @Override
        public <T> T read(TenantScope scope, Supplier<T> work) {
            return real.read(scope, work);
        }
    }

    /** Two units of work in sixteen die: one before it is stored, one right after. */
    private static final class Dying implements UnitOfWork {
        private final UnitOfWork real;
        private final Random random = new Random(7);
        private int deaths;

        Dying(UnitOfWork real) {
            this.real = real;
        }

        @Override
        public <T> T run(TenantScope scope, Supplier<T> work) {
            int fate = random.nextInt(16);
            T result = real.run(scope, () -> {
                T done = work.get();
                die(fate == 0);
                return done;
            });
            die(fate == 1);
            return result;
        }

        private void die(boolean now) {
            if (now) {
                deaths++;
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public <T> T read(TenantScope scope, Supplier<T> work) {
            return real.read(scope, work);
        }
    }
}
