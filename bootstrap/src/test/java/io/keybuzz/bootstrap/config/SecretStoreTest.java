package io.keybuzz.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretStoreTest {
    @TempDir
    Path home;

    @Test
    void a_secret_is_made_once_and_is_for_its_owner_alone() throws IOException {
        Secret first = new SecretStore(home).get("jwt");
        assertThat(first.value()).hasSize(64);
        assertThat(new SecretStore(home).get("jwt")).isEqualTo(first);
        assertThat(new SecretStore(home).get("other")).isNotEqualTo(first);
        assertThat(rights(home.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(rights(home.resolve("secrets/jwt"))).isEqualTo("rw-------");
        assertThat(first.toString()).doesNotContain(first.value());
    }

    @Test
    void many_who_ask_at_once_get_the_same_and_leave_nothing_behind() throws IOException {
        List<Secret> secrets = Stream.generate(() -> new SecretStore(home))
                .limit(32)
                .parallel()
                .map(store -> store.get("jwt"))
                .distinct()
                .toList();
        assertThat(secrets).hasSize(1);
        try (Stream<Path> files = Files.list(home.resolve("secrets"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("jwt");
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
