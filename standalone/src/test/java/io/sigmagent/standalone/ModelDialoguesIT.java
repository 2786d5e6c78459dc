package io.sigmagent.standalone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.standalone.simulators.openai.Answers;
import io.sigmagent.standalone.simulators.openai.ScriptedAnswers;
import io.sigmagent.standalone.simulators.openai.ShopAssistant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The same scripted conversations with the model brain, and a simulated model behind it. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelDialoguesIT {

    private RunningProduct product;

    @BeforeAll
    void start() {
        product =
                RunningProduct.start(
                        RunningProduct.freshData("model"),
                        Optional.empty(),
                        Map.of("SIGMAGENT_SIMULATED_MODEL", "true"));
        product.model().play(script(Dialogue.all()));
    }

    @AfterAll
    void stop() {
        product.stop();
    }

    @TestFactory
    Stream<DynamicTest> bringWhatTheyHaveTo() {
        return Dialogue.all().stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.getKey(),
                                () ->
                                        new DialogueRun(product, "model-" + one.getKey())
                                                .play(one.getValue())));
    }

    /** What the dialogues say that a model does; what they leave open a plain assistant answers. */
    private static Answers script(List<Map.Entry<String, Dialogue>> dialogues) {
        ArrayNode scenes = Gateway.JSON.createArrayNode();
        for (Map.Entry<String, Dialogue> one : dialogues) {
            for (Dialogue.Turn turn : one.getValue().turns()) {
                if (turn.model() != null) {
                    ObjectNode scene = scenes.addObject().put("when", turn.says());
                    scene.set("steps", turn.model());
                }
            }
        }
        return new ScriptedAnswers(scenes, new ShopAssistant());
    }
}
