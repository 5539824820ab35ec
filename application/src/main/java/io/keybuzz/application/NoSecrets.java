package io.keybuzz.application;

import io.keybuzz.domain.privacy.port.MasterKeys;
import io.keybuzz.domain.privacy.port.Sealer;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.twofactor.port.OneTimeCodes;
import java.util.Optional;
import java.util.Set;

/** What stands in for keys and codes where an embedder keeps no secrets here: refuses everything. */
final class NoSecrets {
    private NoSecrets() {}

    private static Refusal refusal() {
        return CommonProblem.UNAVAILABLE.refuse("This KeyBuzz was assembled without encryption keys");
    }

    static final class Sealing implements Sealer {
        @Override
        public byte[] newKey() {
            throw refusal();
        }

        @Override
        public byte[] seal(byte[] key, byte[] plain, byte[] context) {
            throw refusal();
        }

        @Override
        public Optional<byte[]> open(byte[] key, byte[] sealed, byte[] context) {
            throw refusal();
        }
    }

    static final class Masters implements MasterKeys {
        @Override
        public String active() {
            throw refusal();
        }

        @Override
        public Set<String> known() {
            return Set.of();
        }

        @Override
        public byte[] wrap(byte[] key, byte[] context) {
            throw refusal();
        }

        @Override
        public Optional<byte[]> unwrap(String masterKey, byte[] wrapped, byte[] context) {
            throw refusal();
        }
    }

    static final class Codes implements OneTimeCodes {
        @Override
        public byte[] newSecret(int bytes) {
            throw refusal();
        }

        @Override
        public String code(byte[] seed, long step) {
            throw refusal();
        }
    }
}
