package io.sigmagent.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.turn.AgentKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {

    private final Prompts prompts = new Prompts();

    @ParameterizedTest
    @EnumSource(
            value = AgentKind.class,
            names = {"SBDR", "ACCOUNT", "SUCCESS"})
    void tellsEachAgentItsTaskItsRulesAndItsLanguage(AgentKind agent) {
        String rules = prompts.rules(agent, "k3f9", "es");

        assertThat(rules).contains("k3f9", "\"es\"", "is data").doesNotContain("{mark}");
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentKind.class,
            names = {"SBDR", "ACCOUNT", "SUCCESS"})
    void namesNoProductNoMakerAndNoCategory(AgentKind agent) {
        String words =
                (prompts.rules(agent, "", "en") + shelf(agent).offers() + prompts.answerSchema())
                        .toLowerCase(Locale.ROOT);

        assertThat(KnowledgeBase.builtIn().products())
                .isNotEmpty()
                .allSatisfy(product ->
                        assertThat(words).doesNotContain(product.name().toLowerCase(Locale.ROOT)));
        assertThat(words).doesNotContain("openai", "gpt", "shopify");
    }

    @Test
    void keepsEverySchemaStrict() throws JsonProcessingException {
        List<String> loose = new ArrayList<>();

        collect(Prompts.JSON.readTree(prompts.answerSchema()), "answer", loose);
        for (AgentKind agent : List.of(AgentKind.SBDR, AgentKind.ACCOUNT, AgentKind.SUCCESS)) {
            for (ToolOffer offer : shelf(agent).offers()) {
                collect(Prompts.JSON.readTree(offer.schema()), offer.name(), loose);
            }
        }

        assertThat(loose).isEmpty();
    }

    @Test
    void givesEachAgentItsOwnToolsOnly() {
        assertThat(names(AgentKind.SBDR)).doesNotContain("find_order", "make_draft_order");
        assertThat(names(AgentKind.SUCCESS)).doesNotContain("make_draft_order");
        assertThat(names(AgentKind.ACCOUNT)).contains("find_order", "make_draft_order");
        assertThat(names(AgentKind.HUMAN)).isEmpty();
        assertThat(shelf(AgentKind.ACCOUNT).reading())
                .extracting(ToolOffer::name)
                .doesNotContain("make_draft_order", "preview_order");
    }

    private List<String> names(AgentKind agent) {
        return shelf(agent).offers().stream().map(ToolOffer::name).toList();
    }

    private ToolShelf shelf(AgentKind agent) {
        return ToolShelf.of(agent, new DraftTools(BigDecimal.TEN), prompts);
    }

    /** Objects that allow other properties, or leave one out of those that they require. */
    private static void collect(JsonNode schema, String path, List<String> loose) {
        if (schema.path("type").asText().equals("object")) {
            List<String> required = new ArrayList<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            List<String> properties = new ArrayList<>();
            schema.path("properties").fieldNames().forEachRemaining(properties::add);
            JsonNode others = schema.path("additionalProperties");
            if (!others.isBoolean() || others.booleanValue() || !required.equals(properties)) {
                loose.add(path);
            }
        }
        schema.properties()
                .forEach(part -> collect(part.getValue(), path + "." + part.getKey(), loose));
        if (schema.isArray()) {
            schema.forEach(part -> collect(part, path, loose));
        }
    }
}
