package io.sigmagent.standalone;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Scripted conversations with the rule brain, whole and over the API. */
@Timeout(600)
class DialoguesIT {

    private final RunningProduct product = RunningProduct.shared();

    @TestFactory
    Stream<DynamicTest> bringWhatTheyHaveTo() {
        return Dialogue.all().stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.getKey(),
                                () ->
                                        new DialogueRun(product, "dialogue-" + one.getKey())
                                                .play(one.getValue())));
    }
}
