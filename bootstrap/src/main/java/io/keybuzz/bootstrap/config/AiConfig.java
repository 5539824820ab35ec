package io.keybuzz.bootstrap.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who writes and who understands. @param model empty for templates and word lists */
public record AiConfig(Optional<Model> model) {
    /**
     * A model.
     *
     * @param limit of one answer, tries included
     * @param maxTokens of one answer
     */
    public record Model(URI address, Secret key, String name, Duration limit, int maxTokens) {}
}
