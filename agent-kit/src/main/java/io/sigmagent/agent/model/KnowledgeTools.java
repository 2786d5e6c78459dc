package io.sigmagent.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.agent.turn.Knowledge.Kind;
import io.sigmagent.agent.turn.Knowledge.Passage;
import java.util.EnumSet;
import java.util.List;

/** The shop's own pages, for a model. */
final class KnowledgeTools {

    private static final int MOST = 4;

    private KnowledgeTools() {}

    static JsonNode search(Arguments arguments, Desk desk) throws BadCall {
        String question = arguments.text("question");
        if (question.isEmpty()) {
            throw new BadCall("question is empty");
        }
        List<Passage> passages =
                desk.toolbox()
                        .knowledge()
                        .search(question, desk.turn().language(), EnumSet.allOf(Kind.class));
        ObjectNode told = Prompts.JSON.createObjectNode();
        if (passages.isEmpty()) {
            return told.put("found", "nothing; say that you don't know it");
        }
        ArrayNode found = told.putArray("found");
        passages.stream()
                .limit(MOST)
                .forEach(passage ->
                        found.addObject()
                                .put("heading", passage.heading())
                                .put("text", passage.text()));
        return told;
    }
}
