package io.keybuzz.application.automation.classification;

import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.testkit.contract.automation.ClassifierContract;

class LexicalClassifierTest implements ClassifierContract {
    @Override
    public Classifier classifier() {
        return new LexicalClassifier();
    }
}
