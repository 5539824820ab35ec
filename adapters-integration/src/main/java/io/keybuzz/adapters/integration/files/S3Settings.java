package io.keybuzz.adapters.integration.files;

import java.net.URI;

/**
 * Where a bucket is, of Amazon or of anything that speaks like it.
 *
 * @param endpoint such as {@code https://s3.eu-west-3.amazonaws.com} or a MinIO of one's own
 */
public record S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
    @Override
    public String toString() {
        return "S3Settings[" + endpoint + ", " + region + ", " + bucket + "]";
    }
}
