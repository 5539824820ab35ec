package io.keybuzz.application.internal;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one way into a use case: access check, unit of work, handler, then whoever listens. */
@Worker("every caller")
public final class UseCaseRunner {
    private final UnitOfWork unitOfWork;
    private final InstantSource time;
    private final UseCaseListener listener;

    public UseCaseRunner(UnitOfWork unitOfWork, InstantSource time, UseCaseListener listener) {
        this.unitOfWork = unitOfWork;
        this.time = time;
        this.listener = listener;
    }

    /** Runs a use case that only reads, in the caller's scope. */
    public <C extends Record, R> R read(UseCase<C, R> useCase, CallContext call, C command) {
        return measured(
                call, command, CallContext::scope, scope -> unitOfWork.read(scope, work(useCase, call, command)));
    }

    /**
     * Runs a use case that changes something, in one transaction.
     *
     * @param scopeOf finds the tenant whose rows change; asked after the access check, outside the transaction
     */
    public <C extends Record, R> R write(
            Change<C, R> useCase, CallContext call, C command, Function<CallContext, TenantScope> scopeOf) {
        return measured(call, command, scopeOf, scope -> unitOfWork.run(scope, work(useCase, call, command)));
    }

    /** Reads outside a use case's own unit of work, to find the scope of a write. */
    public <R> R lookUp(TenantScope scope, Supplier<R> query) {
        return unitOfWork.read(scope, query);
    }

    private static <C extends Record, R> Supplier<R> work(UseCase<C, R> useCase, CallContext call, C command) {
        return () -> useCase.handle(call, command);
    }

    private <C extends Record, R> R measured(
            CallContext call, C command, Function<CallContext, TenantScope> scopeOf, Function<TenantScope, R> run) {
        Instant start = time.instant();
        TenantScope scope = call.scope();
        String outcome = "failed";
        try {
            AccessMatrix.check(call, command.getClass());
            scope = scopeOf.apply(call);
            R result = run.apply(scope);
            outcome = "ok";
            return result;
        } catch (Refusal refusal) {
            outcome = refusal.code().slug();
            throw refusal;
        } finally {
            String name = command.getClass().getSimpleName();
            listener.ran(name, call, scope, outcome, Duration.between(start, time.instant()));
        }
    }
}
