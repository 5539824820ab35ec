package io.keybuzz.bootstrap.config;

import io.keybuzz.adapters.integration.files.S3Settings;
import java.util.Optional;

/**
 * Where attachments are kept.
 *
 * @param bucket empty puts them into a folder of the home
 * @param maxBytes of one
 */
public record FilesConfig(Optional<S3Settings> bucket, long maxBytes) {}
