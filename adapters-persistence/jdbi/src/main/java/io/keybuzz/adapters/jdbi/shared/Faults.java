package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failure of the database means. SQLSTATE classes: 08 connection, 53 resources, 57 operator and cancellation, 40
 * conflicts that pass when tried again (PostgreSQL manual, appendix A).
 */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Map<String, Object> RETRY_SOON = Map.of("retryAfter", 1);
    private static final Seldom WARNINGS = new Seldom(Duration.ofSeconds(1));

    private Faults() {}

    /**
     * A conflict between units of work that goes away when one of them is run again: of transactions, or of versions. Whoever
     * insists on a version asks for it after loading, and is refused there.
     */
    static final class Contention extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Contention(Throwable cause) {
            super(cause);
        }
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Work on a connection without an answer. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    static void guard(List<Write> sent, Step step) {
        guard(sent, () -> {
            step.run();
            return Boolean.TRUE;
        });
    }

    /** Runs the work and turns its failure into what the callers of a port expect. */
    static <T> T guard(List<Write> sent, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw meaning(e, sent);
        } catch (JdbiException e) {
            throw e.getCause() instanceof SQLException cause ? meaning(cause, sent) : e;
        }
    }

    private static RuntimeException meaning(SQLException e, List<Write> sent) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals("23505")) {
            return conflict(e, sent);
        }
        if (state.equals("42501")) {
            return outsideScope(e);
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return new Contention(e);
        }
        if (state.equals("55P03")) {
            return held(e, sent);
        }
        if (passes(state) || e instanceof SQLTransientConnectionException) {
            return unavailable(e, state);
        }
        return new IllegalStateException("the database refused a statement, SQLSTATE " + state, e);
    }

    static IllegalStateException outsideScope(@Nullable Throwable cause) {
        return new IllegalStateException("row outside the tenant scope", cause);
    }

    private static boolean passes(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.equals("25P03");
    }

    static Refusal unavailable(Exception cause, String state) {
        WARNINGS.run(unsaid -> LOG.warn(
                "database unavailable: {} SQLSTATE {} ({} more since the last time)",
                cause.getClass().getSimpleName(),
                state,
                unsaid));
        return CommonProblem.UNAVAILABLE.refuse("The database does not answer right now; try again", RETRY_SOON);
    }

    private static RuntimeException conflict(SQLException e, List<Write> sent) {
        String constraint = constraintOf(e);
        for (Write write : sent) {
            var refusal = write.onConflict().get(constraint);
            if (refusal != null) {
                return refusal.get();
            }
        }
        return new IllegalStateException("already there: " + constraint, e);
    }

    /** The server names the table or index in the context of the error; the words around the name depend on its language. */
    private static RuntimeException held(SQLException e, List<Write> sent) {
        ServerErrorMessage message = messageOf(e);
        String where = message == null || message.getWhere() == null ? "" : message.getWhere();
        for (Write write : sent) {
            for (var refusal : write.onWait().entrySet()) {
                if (where.contains('"' + refusal.getKey() + '"')) {
                    return refusal.getValue().get();
                }
            }
        }
        return unavailable(e, "55P03");
    }

    private static @Nullable ServerErrorMessage messageOf(SQLException e) {
        return e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    }

    private static String constraintOf(SQLException e) {
        ServerErrorMessage message = messageOf(e);
        String constraint = message == null ? null : message.getConstraint();
        return constraint == null ? "" : constraint;
    }
}
