package io.keybuzz.application.automation.run;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.engine.Facts;
import io.keybuzz.domain.automation.situation.Scene;

/** A buyer's message as rules judge it at one moment; its facts are worked out once for however many of them. For one thread. */
record Sight(Scene scene, Classification classification, Facts facts) {}
