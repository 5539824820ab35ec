package io.keybuzz.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.TwoStepLogIn;
import io.keybuzz.application.tenancy.twofactor.ConfirmSecondFactor;
import io.keybuzz.application.tenancy.twofactor.EnrolSecondFactor;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.twofactor.TimeSteps;
import io.keybuzz.testkit.Concurrently;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One code, fifty logins at once, on PostgreSQL: one gets in. {@code -Dkeybuzz.codes.rounds=200} for the full figure. */
class OneTimeCodeRaceIT {
    private static final int ROUNDS = Integer.getInteger("keybuzz.codes.rounds", 20);
    private static final int AT_ONCE = 50;
    private static final String EMAIL = "agathe@race.test";
    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    Path home;

    @Test
    void a_code_lets_one_login_in_and_so_does_a_recovery_code() {
        KeyBuzzConfig config = KeyBuzzConfig.read(Map.of(
                "KEYBUZZ_HOME",
                home.toString(),
                "KEYBUZZ_PASSWORD_COST",
                "4",
                "KEYBUZZ_LIMITS",
                "off",
                "KEYBUZZ_POOL_APP",
                "40"));
        try (KeyBuzz keyBuzz = KeyBuzz.from(config)) {
            Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            TwoStepLogIn logIn = keyBuzz.application().tenancy().twoStepLogIn();
            List<String> recoveryCodes = enrolled(keyBuzz, start);
            int won = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                Instant now = start.plusSeconds(90L * round);
                String code = keyBuzz.ports().security().secrets().codes().code(seed, TimeSteps.at(now));
                won += winners(logIn, code, now);
                assertThat(won).as("after round %d", round).isEqualTo(round);
            }
            Instant later = start.plusSeconds(90L * ROUNDS);
            for (String recovery : recoveryCodes.subList(0, 3)) {
                // those who came too late have typed wrong codes, and made everybody wait
                later = later.plusSeconds(600);
                assertThat(winners(logIn, recovery, later)).isEqualTo(1);
            }
            System.out.printf("%d rounds of %d tries with one code: %d got in%n", ROUNDS, AT_ONCE, won);
        }
    }

    private byte[] seed = new byte[0];

    private List<String> enrolled(KeyBuzz keyBuzz, Instant now) {
        TenantId tenant = keyBuzz.application()
                .tenancy()
                .found(
                        new FoundTenant(
                                "race",
                                "Race",
                                Plan.PRO,
                                TenantStatus.ACTIVE,
                                "Support",
                                List.of(new FoundTenant.Person(
                                        new EmailAddress(EMAIL), "Agathe", Role.AGENT, PASSWORD))),
                        now)
                .id();
        UserId user =
                ((LogIn.Outcome) keyBuzz.application().tenancy().twoStepLogIn().begin(login(), now)).user();
        CallContext call = new CallContext(Caller.of(tenant, user, Role.AGENT, "Agathe"), now, "race");
        String secret = keyBuzz.application()
                .tenancy()
                .twoFactor()
                .enrol(call, new EnrolSecondFactor(PASSWORD))
                .secret();
        seed = decoded(secret);
        String code = keyBuzz.ports().security().secrets().codes().code(seed, TimeSteps.at(now));
        return keyBuzz.application().tenancy().twoFactor().confirm(call, new ConfirmSecondFactor(code));
    }

    private static LogIn login() {
        return new LogIn(EMAIL, PASSWORD, Optional.empty());
    }

    private static int winners(TwoStepLogIn logIn, String code, Instant now) {
        Queue<String> tokens = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < AT_ONCE; i++) {
            tokens.add(((LogIn.SecondStepNeeded) logIn.begin(login(), now)).mfaToken());
        }
        var outcomes = Concurrently.run(AT_ONCE, () -> logIn.finish(new TwoStepLogIn.Code(tokens.remove(), code), now));
        List<String> problems = new ArrayList<>();
        outcomes.forEach(outcome -> outcome.failure()
                .ifPresent(failure -> problems.add(
                        failure instanceof Refusal refusal ? refusal.code().slug() : failure.toString())));
        // on a busy machine some find no connection in time, and are told to come back
        assertThat(problems).allMatch(slug -> slug.matches("tenancy/(wrong-code|too-many-codes)|service/unavailable"));
        return AT_ONCE - problems.size();
    }

    private static byte[] decoded(String secret) {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((letter >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }
}
