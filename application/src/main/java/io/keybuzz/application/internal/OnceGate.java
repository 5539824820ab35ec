package io.keybuzz.application.internal;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.shared.once.KeyTaken;
import io.keybuzz.application.shared.once.KeyedAnswers;
import io.keybuzz.application.shared.once.KeyedAnswers.Kept;
import io.keybuzz.application.shared.once.OnceOnly;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gives a repeated call its first answer. The key is claimed and the answer kept inside the unit of work that has the effect,
 * so a call that is refused or breaks leaves its key free.
 */
@Worker("every caller")
public final class OnceGate {
    /** A key can be forgotten between being found taken and being looked up. */
    private static final int ATTEMPTS = 3;

    private final UnitOfWork unitOfWork;
    private final KeyedAnswers answers;

    public OnceGate(UnitOfWork unitOfWork, KeyedAnswers answers) {
        this.unitOfWork = unitOfWork;
        this.answers = answers;
    }

    /**
     * Runs the unit of work, or throws {@link Replayed}. Refuses with {@code request/key-reused} or {@code
     * request/in-progress}.
     *
     * @param transaction opens the unit of work around what it is given
     */
    <R> R run(CallContext call, TenantScope scope, Function<Supplier<R>, R> transaction, Supplier<R> work) {
        if (call.once().isEmpty()) {
            return transaction.apply(work);
        }
        OnceOnly once = call.once().get();
        KeyedAnswers.Call key = keyOf(call, once, scope);
        Instant expired = call.now().minus(KeyedAnswers.KEPT);
        boolean renew = false;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean again = renew;
            try {
                return transaction.apply(() -> {
                    if (again) {
                        answers.reclaim(key, once.fingerprint(), call.now(), expired);
                    } else {
                        answers.claim(key, once.fingerprint(), call.now());
                    }
                    R result = work.get();
                    answers.keep(key, once.answer().apply(result));
                    return result;
                });
            } catch (KeyTaken taken) {
                Optional<Kept> kept = unitOfWork.read(scope, () -> answers.find(key));
                renew = kept.isPresent() && !kept.get().at().isAfter(expired);
                if (kept.isPresent() && !renew) {
                    throw replay(once, kept.get());
                }
            }
        }
        throw CommonProblem.IN_PROGRESS.refuse("Another request with this Idempotency-Key is being answered");
    }

    /** Throws {@link Replayed} for a call that was answered before; for those who do slow work before their unit of work. */
    void requireNew(CallContext call, TenantScope scope) {
        call.once().ifPresent(once -> {
            KeyedAnswers.Call key = keyOf(call, once, scope);
            Optional<Kept> kept = unitOfWork.read(scope, () -> answers.find(key));
            kept.filter(it -> it.at().isAfter(call.now().minus(KeyedAnswers.KEPT)))
                    .ifPresent(it -> {
                        throw replay(once, it);
                    });
        });
    }

    private static Replayed replay(OnceOnly once, Kept kept) {
        if (!kept.fingerprint().equals(once.fingerprint())) {
            throw CommonProblem.KEY_REUSED.refuse("This Idempotency-Key was used for another request");
        }
        return new Replayed(kept.answer());
    }

    private static KeyedAnswers.Call keyOf(CallContext call, OnceOnly once, TenantScope scope) {
        TenantId tenant = scope instanceof TenantScope.One one ? one.tenant() : TenantId.PLATFORM;
        UUID actor = call.caller().proof() instanceof Proof.Key key
                ? key.id().value()
                : call.caller().user().value();
        return new KeyedAnswers.Call(tenant, actor, once.method(), once.route(), once.key());
    }
}
