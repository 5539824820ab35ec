package io.keybuzz.adapters.jdbi.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work on one connection. Scope, changes waiting to be sent and the next question go out as one message group,
 * which the server answers in one round trip.
 */
public final class Session {
    private static final int MAX_WAITING = 64;
    /** What the server is given to say that it has given up. */
    private static final int SLACK_MILLIS = 1_000;

    private static final Sql PATIENCE = Sql.exact("select set_config('statement_timeout', ?, true)");

    private final Jdbi jdbi;
    private final @Nullable UUID tenant;
    private final boolean transactional;
    private final UnaryOperator<String> rewrite;
    private final List<Write> waiting = new ArrayList<>();
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private @Nullable Handle handle;
    private boolean scopeSent;

    Session(Jdbi jdbi, @Nullable UUID tenant, boolean transactional, UnaryOperator<String> rewrite) {
        this.jdbi = jdbi;
        this.tenant = tenant;
        this.transactional = transactional;
        this.rewrite = rewrite;
    }

    /** Whether no single tenant is named, as on the platform and for the queues. */
    public boolean isWide() {
        return tenant == null;
    }

    /** Refuses a question about all tenants inside one. */
    public void requireWide() {
        if (tenant != null) {
            throw Faults.outsideScope(null);
        }
    }

    /** Refuses a question about one tenant outside of one. */
    public void requireOneTenant() {
        if (tenant == null) {
            throw Faults.outsideScope(null);
        }
    }

    /** All rows of the answer, in its order. */
    public <T> List<T> list(Sql sql, Args.Binder binder, Row.Mapper<T> mapper) {
        return ask(sql, binder, rows -> {
            List<T> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(mapper.map(rows));
            }
            return answer;
        });
    }

    /** The first row of the answer, if it has one. */
    public <T> Optional<T> first(Sql sql, Args.Binder binder, Row.Mapper<T> mapper) {
        return ask(sql, binder, rows -> rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty());
    }

    /** Notes a change; it is sent before the next question, at the latest when the unit of work ends. */
    public void write(Write write) {
        requireWriting();
        waiting.add(write);
        if (waiting.size() >= MAX_WAITING) {
            flush();
        }
    }

    /**
     * Does something when the unit of work is about to be stored: what it asks travels with the last changes, and what it locks is
     * held for the commit alone.
     */
    public void atEnd(Runnable step) {
        requireWriting();
        ends.add(step);
    }

    /** Refuses what changes something inside a unit of work that reads. */
    public void requireWriting() {
        if (!transactional) {
            throw new IllegalStateException("a unit of work that reads cannot write");
        }
    }

    /**
     * Waits longer for each answer from here to the end, for what takes its time on the way. The pool gives the connection its
     * own patience again.
     */
    public void waitUpTo(Duration longer) {
        int millis = Math.toIntExact(longer.toMillis());
        Faults.guard(List.of(), () -> {
            open().getConnection().setNetworkTimeout(Runnable::run, millis + SLACK_MILLIS);
            return Boolean.TRUE;
        });
        first(PATIENCE, args -> args.text(String.valueOf(millis)), row -> row.text(1));
    }

    void commit() {
        while (!ends.isEmpty()) {
            ends.remove().run();
        }
        flush();
        if (handle != null) {
            Handle open = handle;
            Faults.guard(List.of(), open::commit);
        }
    }

    void rollback() {
        waiting.clear();
        ends.clear();
        if (handle != null) {
            handle.rollback();
        }
    }

    void close() {
        if (handle != null) {
            handle.close();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            exchange(null, args -> {}, rows -> Boolean.TRUE);
        }
    }

    private <T> T ask(Sql sql, Args.Binder binder, Row.Mapper<T> mapper) {
        return exchange(sql, binder, mapper);
    }

    private <T> T exchange(@Nullable Sql question, Args.Binder binder, Row.Mapper<T> mapper) {
        List<Write> sent = List.copyOf(waiting);
        waiting.clear();
        boolean sendScope = tenant != null && !(transactional && scopeSent);
        String text = rewrite.apply(assemble(sendScope, sent, question));
        return Faults.guard(sent, () -> {
            try (PreparedStatement statement = open().getConnection().prepareStatement(text)) {
                Args args = new Args(statement, tenant);
                if (sendScope && tenant != null) {
                    args.text(tenant.toString());
                }
                for (Write write : sent) {
                    write.binder().bind(args);
                }
                binder.bind(args);
                statement.execute();
                if (sendScope) {
                    scopeSent = true;
                    statement.getMoreResults();
                }
                for (Write write : sent) {
                    judge(write, statement);
                }
                return mapper.map(new Row(statement.getResultSet()));
            }
        });
    }

    private static void judge(Write write, PreparedStatement statement) throws SQLException {
        if (statement.getUpdateCount() == 0 && !write.anyRows()) {
            throw write.onNoRow().get();
        }
        statement.getMoreResults();
    }

    private String assemble(boolean sendScope, List<Write> writes, @Nullable Sql question) {
        if (writes.isEmpty() && question != null) {
            return tenant == null ? question.wide() : sendScope ? question.scopedTenant() : question.tenant();
        }
        StringBuilder text = new StringBuilder(sendScope ? Sql.SET_SCOPE : "");
        for (Write write : writes) {
            text.append(tenant == null ? write.sql().wide() : write.sql().tenant())
                    .append(";\n");
        }
        if (question != null) {
            text.append(tenant == null ? question.wide() : question.tenant());
        }
        return text.toString();
    }

    private Handle open() {
        Handle open = handle;
        if (open == null) {
            open = jdbi.open();
            handle = open;
            if (transactional) {
                open.begin();
            }
        }
        return open;
    }
}
