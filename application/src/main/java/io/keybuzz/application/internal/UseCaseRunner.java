package io.keybuzz.application.internal;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one way into a use case: access check, unit of work, handler, audit entry, then whoever listens. */
@Worker("every caller")
public final class UseCaseRunner {
    private final UnitOfWork unitOfWork;
    private final InstantSource time;
    private final UseCaseListener listener;
    private final Auditor auditor;
    private final OnceGate once;

    public UseCaseRunner(
            UnitOfWork unitOfWork, InstantSource time, UseCaseListener listener, Auditor auditor, OnceGate once) {
        this.unitOfWork = unitOfWork;
        this.time = time;
        this.listener = listener;
        this.auditor = auditor;
        this.once = once;
    }

    /** Runs a use case that only reads, in the caller's scope. A look beyond one tenant is put on record. */
    public <C extends Record, R> R read(UseCase<C, R> useCase, CallContext call, C command) {
        return measured(call, command, CallContext::scope, scope -> {
            if (scope instanceof TenantScope.Platform) {
                return onRecord(useCase, call, command, scope);
            }
            return unitOfWork.read(scope, () -> useCase.handle(call, command));
        });
    }

    /**
     * Reads in a scope of its own, such as where the house keeps what is a super admin's alone.
     *
     * @param scopeOf asked after the access check
     */
    public <C extends Record, R> R readIn(
            UseCase<C, R> useCase, CallContext call, C command, Function<CallContext, TenantScope.One> scopeOf) {
        return measured(
                call, command, scopeOf::apply, scope -> unitOfWork.read(scope, () -> useCase.handle(call, command)));
    }

    /**
     * Runs a use case that changes something, with its audit entry in one transaction. A call that is known to be repeated has
     * no second effect: {@link Replayed} carries its first answer.
     *
     * @param scopeOf finds the tenant whose rows change; asked after the access check, outside the transaction
     */
    public <C extends Record, R> R write(
            Change<C, R> useCase, CallContext call, C command, Function<CallContext, TenantScope> scopeOf) {
        return measured(
                call,
                command,
                scopeOf,
                scope -> once.run(call, scope, work -> unitOfWork.run(scope, work), () -> {
                    R result = useCase.handle(call, command);
                    auditor.changed(call, scope, nameOf(command), useCase.note(command, result));
                    return result;
                }));
    }

    /** Throws {@link Replayed} where this call was answered before; spares slow work that would be done in vain. */
    public void requireNew(CallContext call, TenantScope scope) {
        once.requireNew(call, scope);
    }

    /** Reads outside a use case's own unit of work, to find the scope of a write. */
    public <R> R lookUp(TenantScope scope, Supplier<R> query) {
        return unitOfWork.read(scope, query);
    }

    private <C extends Record, R> R onRecord(UseCase<C, R> useCase, CallContext call, C command, TenantScope scope) {
        auditor.looking(call, nameOf(command));
        Look<R> look = unitOfWork.read(scope, () -> {
            R result = useCase.handle(call, command);
            return new Look<>(result, useCase.seen(command, result));
        });
        look.seen().ifPresent(seen -> auditor.looked(call, nameOf(command), seen));
        return look.result();
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
        } catch (Replayed before) {
            outcome = "replayed";
            throw before;
        } catch (Refusal refusal) {
            outcome = refusal.code().slug();
            if (refusal.code() == CommonProblem.NOT_ALLOWED) {
                auditor.refused(call, nameOf(command));
            }
            throw refusal;
        } finally {
            listener.ran(nameOf(command), call, scope, outcome, Duration.between(start, time.instant()));
        }
    }

    private static String nameOf(Record command) {
        return command.getClass().getSimpleName();
    }

    private record Look<R>(R result, Optional<Seen> seen) {}
}
