package io.keybuzz.adapters.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import io.keybuzz.testkit.FakeS3;
import io.keybuzz.testkit.contract.ticketing.attachment.BlobsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3BlobsTest implements BlobsContract {
    @TempDir
    private Path staging;

    private FakeS3 s3;
    private S3Blobs blobs;

    @BeforeEach
    void start() {
        s3 = FakeS3.start();
        blobs = with(FakeS3.SECRET_KEY);
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    private S3Blobs with(String secret) {
        return new S3Blobs(
                new S3Settings(s3.endpoint(), FakeS3.REGION, FakeS3.BUCKET, FakeS3.ACCESS_KEY, secret), staging);
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public long leftovers() {
        try (Stream<Path> files = Files.list(staging)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_wrong_secret_and_a_broken_bucket_are_out_of_reach_and_leave_nothing() {
        assertOutOfReach(with("another secret"));
        s3.breakDown();
        assertOutOfReach(blobs);
        assertThat(s3.objects()).isZero();
        assertThat(leftovers()).isZero();
    }

    private static void assertOutOfReach(Blobs blobs) {
        assertThatThrownBy(() -> {
                    try (BlobUpload upload = blobs.begin(new TenantId(UUID.randomUUID()))) {
                        upload.write(new byte[10], 0, 10);
                        upload.finish();
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonProblem.UNAVAILABLE));
    }

    @Test
    void settings_do_not_print_their_secret() {
        assertThat(new S3Settings(s3.endpoint(), "r", "b", "a", "the secret").toString())
                .doesNotContain("the secret");
    }
}
