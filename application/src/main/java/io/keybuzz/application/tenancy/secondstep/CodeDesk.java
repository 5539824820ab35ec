package io.keybuzz.application.tenancy.secondstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.SecretPlace;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.twofactor.Base32;
import io.keybuzz.domain.tenancy.twofactor.ProvisioningUri;
import io.keybuzz.domain.tenancy.twofactor.RecoveryCode;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import io.keybuzz.domain.tenancy.twofactor.TimeSteps;
import io.keybuzz.domain.tenancy.twofactor.port.SecondFactors;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out seeds and checks codes, inside a unit of work of the tenant whose factor it is. */
public final class CodeDesk {
    /** What RFC 4226 §4 asks for: as long as the digest. */
    private static final int SEED_BYTES = 20;

    private final TwoFactorParts parts;
    private final TwoFactorStores stores;

    public CodeDesk(TwoFactorParts parts, TwoFactorStores stores) {
        this.parts = parts;
        this.stores = stores;
    }

    /**
     * A new seed, kept until a code proves that it has arrived. Refuses with {@code tenancy/second-factor-on} where one is on.
     *
     * @param account what the authenticator shows
     */
    public Enrolment enrol(TenantId tenant, UserId user, String account, Instant now) {
        SecondFactor factor = factors().findToChange(user).orElseGet(() -> SecondFactor.off(tenant, user, now));
        if (factor.isOn()) {
            throw TenancyProblem.SECOND_FACTOR_ON.refuse("Turn two-factor authentication off first");
        }
        byte[] seed = parts.codes().newSecret(SEED_BYTES);
        factors().save(factor.begun(parts.secrets().seal(place(factor), seed), now));
        return new Enrolment(Base32.encode(seed), ProvisioningUri.of(account, seed));
    }

    /**
     * The seed of a factor that is begun and not on yet. Refuses with {@code tenancy/second-factor-off} when nothing was
     * begun, and {@code tenancy/second-factor-on} when it is on: from then on nobody is shown the seed.
     */
    public Enrolment begun(UserId user, String account) {
        SecondFactor factor = factors().find(user).orElseThrow(CodeDesk::off);
        if (factor.isOn()) {
            throw TenancyProblem.SECOND_FACTOR_ON.refuse("Two-factor authentication is on already");
        }
        byte[] seed = parts.secrets().open(place(factor), factor.seed().orElseThrow(CodeDesk::off));
        return new Enrolment(Base32.encode(seed), ProvisioningUri.of(account, seed));
    }

    /**
     * Turns a begun factor on when the code is right; a wrong one is counted. Refuses with {@code tenancy/second-factor-off}
     * when nothing was begun, and {@code tenancy/second-factor-on} when it is on already.
     */
    public Answer confirm(UserId user, String code, Instant now) {
        SecondFactor factor = factors().findToChange(user).orElseThrow(CodeDesk::off);
        if (factor.isOn()) {
            throw TenancyProblem.SECOND_FACTOR_ON.refuse("Two-factor authentication is on already");
        }
        if (!factor.isBegun()) {
            throw off();
        }
        if (!factor.waits(now).isZero()) {
            return new Answer(new CodeVerdict(false, factor.waits(now)), List.of());
        }
        Optional<Long> step = matching(factor, code, now).findFirst();
        if (step.isEmpty()) {
            return new Answer(wrong(factor, now), List.of());
        }
        List<RecoveryCode> recovery = newRecoveryCodes();
        factors().save(factor.confirmed(step.get(), hashes(recovery), now));
        return new Answer(CodeVerdict.GOOD, recovery);
    }

    /**
     * Takes a code of the authenticator or a recovery code; a wrong one is counted, one that was used before is not. Refuses
     * with {@code tenancy/second-factor-off} when there is no factor to check it against.
     */
    public CodeVerdict check(UserId user, String code, Instant now) {
        SecondFactor factor =
                factors().findToChange(user).filter(SecondFactor::isOn).orElseThrow(CodeDesk::off);
        if (!factor.waits(now).isZero()) {
            return new CodeVerdict(false, factor.waits(now));
        }
        Optional<RecoveryCode> recovery = RecoveryCode.parse(code);
        if (recovery.isPresent()) {
            return factors().takeRecoveryCode(user, recovery.get().hash(), now) ? CodeVerdict.GOOD : wrong(factor, now);
        }
        List<Long> steps = matching(factor, code, now).toList();
        if (steps.isEmpty()) {
            return wrong(factor, now);
        }
        boolean taken = steps.stream().anyMatch(step -> factors().takeStep(user, step, now));
        return taken ? CodeVerdict.GOOD : CodeVerdict.WRONG;
    }

    /** New recovery codes in place of the old. Call it after {@link #check} in the same unit of work. */
    public List<RecoveryCode> renewRecoveryCodes(UserId user, Instant now) {
        List<RecoveryCode> recovery = newRecoveryCodes();
        SecondFactor factor = factors().findToChange(user).orElseThrow(CodeDesk::off);
        factors().save(factor.withRecoveryCodes(hashes(recovery), now));
        return recovery;
    }

    /** Off, whatever it was. @return whether it was anything else before */
    public boolean turnOff(UserId user, Instant now) {
        Optional<SecondFactor> there = factors().findToChange(user).filter(factor -> factor.isOn() || factor.isBegun());
        there.ifPresent(factor -> factors().save(factor.turnedOff(now)));
        return there.isPresent();
    }

    private CodeVerdict wrong(SecondFactor factor, Instant now) {
        SecondFactor counted = factor.failed(now);
        factors().save(counted);
        return new CodeVerdict(false, counted.waits(now));
    }

    /** Steps around now whose code this is, oldest first. */
    private Stream<Long> matching(SecondFactor factor, String typed, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(UTF_8);
        byte[] seed = parts.secrets().open(place(factor), factor.seed().orElseThrow());
        return TimeSteps.around(now)
                .filter(step ->
                        MessageDigest.isEqual(parts.codes().code(seed, step).getBytes(UTF_8), code))
                .boxed();
    }

    private List<RecoveryCode> newRecoveryCodes() {
        return Stream.generate(() -> RecoveryCode.of(parts.codes().newSecret(RecoveryCode.BYTES)))
                .limit(RecoveryCode.COUNT)
                .toList();
    }

    private static List<String> hashes(List<RecoveryCode> recovery) {
        return recovery.stream().map(RecoveryCode::hash).toList();
    }

    private SecretPlace place(SecondFactor factor) {
        return new SecretPlace(
                factor.tenant(),
                stores.seeds().table(),
                factor.user().value(),
                stores.seeds().column());
    }

    private SecondFactors factors() {
        return stores.factors();
    }

    private static RuntimeException off() {
        return TenancyProblem.SECOND_FACTOR_OFF.refuse("Two-factor authentication is not set up");
    }

    /** What became of a code, and the recovery codes that came of it. */
    public record Answer(CodeVerdict verdict, List<RecoveryCode> recoveryCodes) {
        public Answer {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }
}
