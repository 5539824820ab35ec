package io.keybuzz.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.privacy.audit.Auditing;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.Secret;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchoringTest {
    @TempDir
    Path home;

    @Test
    void chains_that_moved_are_signed_and_those_that_did_not_are_left_alone() {
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            Auditing auditing = keyBuzz.application().auditing();
            AnchorFiles files = new AnchorFiles(home, new Secret("a key of the anchors, 32 bytes or more"));
            Anchoring anchoring =
                    new Anchoring(auditing, files, keyBuzz.ports().runtime().time());
            assertThat(anchoring.run()).isZero();
            assertThat(files.read().heads()).isEmpty();

            open(keyBuzz, new TenantId(new UUID(1, 1)));
            open(keyBuzz, new TenantId(new UUID(2, 2)));
            assertThat(anchoring.run()).isEqualTo(2);
            assertThat(anchoring.run()).isZero();
            open(keyBuzz, new TenantId(new UUID(2, 2)));
            assertThat(anchoring.run()).isEqualTo(1);

            assertThat(files.read().heads()).hasSize(3).containsAll(auditing.heads());
            Auditing.Proof proof = auditing.prove(files.read().heads(), seen -> {});
            assertThat(proof.faults()).isEmpty();
            assertThat(proof.entries()).isEqualTo(3);
        }
    }

    private static void open(KeyBuzz keyBuzz, TenantId tenant) {
        Caller caller = Caller.of(tenant, new UserId(new UUID(3, 3)), Role.AGENT, "Ana");
        CallContext call =
                new CallContext(caller, keyBuzz.ports().runtime().time().instant(), "r");
        keyBuzz.application().ticketing().open(call, OpenTicket.of("Subject", "Body"));
    }
}
