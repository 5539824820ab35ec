package io.keybuzz.adapters.integration.files;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** One prefix a tenant. A file is complete on our disk before it is sent, because S3 wants to know its length first. */
final class S3Blobs implements Blobs {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(60);

    private final S3Client s3;
    private final String bucket;
    private final Path staging;

    S3Blobs(S3Settings settings, Path staging) {
        this.bucket = settings.bucket();
        this.staging = staging;
        this.s3 = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .overrideConfiguration(override -> override.apiCallTimeout(CALL))
                .build();
        StagedFile.sweep(staging);
    }

    @Override
    public BlobUpload begin(TenantId tenant) {
        return StagedFile.in(staging, (file, key) -> {
            try {
                s3.putObject(
                        request ->
                                request.bucket(bucket).key(place(tenant, key)).contentType("application/octet-stream"),
                        RequestBody.fromFile(file));
            } catch (SdkException failed) {
                throw Keys.outOfReach(failed);
            }
        });
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, BlobKey key) {
        try {
            return Optional.of(s3.getObject(request -> request.bucket(bucket).key(place(tenant, key))));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        } catch (SdkException failed) {
            throw Keys.outOfReach(failed);
        }
    }

    @Override
    public void delete(TenantId tenant, BlobKey key) {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(place(tenant, key)));
        } catch (SdkException failed) {
            throw Keys.outOfReach(failed);
        }
    }

    private static String place(TenantId tenant, BlobKey key) {
        return tenant.value() + "/" + key.value();
    }
}
