package io.keybuzz.adapters.integration.writer;

/** What the model has said. @param tokens in and out, as it counted them or as we guess */
record Completion(String content, int tokens) {}
