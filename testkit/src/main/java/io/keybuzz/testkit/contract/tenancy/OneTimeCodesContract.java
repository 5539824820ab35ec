package io.keybuzz.testkit.contract.tenancy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.tenancy.twofactor.port.OneTimeCodes;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link OneTimeCodes}; the vectors are those of the RFCs. */
public interface OneTimeCodesContract {
    /** The seed of both RFCs. */
    byte[] SEED = "12345678901234567890".getBytes(US_ASCII);

    OneTimeCodes codes();

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @Test
    default void the_codes_of_rfc_6238_come_out() {
        long[] seconds = {59, 1_111_111_109L, 1_111_111_111L, 1_234_567_890L, 2_000_000_000L, 20_000_000_000L};
        String[] expected = {"287082", "081804", "050471", "005924", "279037", "353130"};
        for (int i = 0; i < seconds.length; i++) {
            assertThat(codes().code(SEED, seconds[i] / 30)).isEqualTo(expected[i]);
        }
    }

    /** RFC 4226, appendix D. */
    @Test
    default void the_codes_of_rfc_4226_come_out() {
        String[] expected = {
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(codes().code(SEED, i)).isEqualTo(expected[i]);
        }
    }

    @Test
    default void secrets_have_the_length_that_was_asked_for_and_never_come_twice() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            byte[] secret = codes().newSecret(20);
            assertThat(secret).hasSize(20);
            secrets.add(HexFormat.of().formatHex(secret));
        }
        assertThat(secrets).hasSize(1_000);
    }
}
