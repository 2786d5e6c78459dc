package io.sigmagent.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes an answer of what a model wrote, or says what is wrong with it. */
final class AnswerReader {

    private static final int LONGEST_TEXT = 2500;
    private static final int MOST_TIMES = 2;
    private static final int MOST_SHOWN = 4;
    private static final ObjectReader STRICT =
            Prompts.JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Desk desk;
    private final Turn turn;
    private final Fence fence;

    AnswerReader(Desk desk, Fence fence) {
        this.desk = desk;
        this.turn = desk.turn();
        this.fence = fence;
    }

    /**
     * The answer; what was read from the messages already counts before what the model read.
     *
     * @throws BadAnswer saying what the model must do better
     */
    Answer read(String written, List<Fact> known) throws BadAnswer {
        JsonNode told = parsed(written);
        String text = text(told);
        List<Fact> facts = facts(told, known);
        Answer answer =
                Answer.to(turn, text)
                        .in(language(told.path("language").asText()))
                        .learning(facts)
                        .concluding(outcome(told))
                        .showing(shown(told.path("shown")))
                        .remembering(desk.notes());
        if (desk.identified() != null) {
            answer = answer.identifying(desk.identified());
        }
        Optional<Factor> asked = asked(told.path("asked").asText(), facts);
        return acting(asked.map(answer::asking).orElse(answer));
    }

    private static JsonNode parsed(String written) throws BadAnswer {
        String json = written.strip().replaceAll("(?s)^```(?:json)?\\s*|\\s*```$", "");
        try {
            JsonNode told = STRICT.readTree(json);
            if (told.isObject()) {
                return told;
            }
        } catch (JsonProcessingException _) {
            // Told below.
        }
        throw new BadAnswer("It is no JSON object of the agreed form.");
    }

    private String text(JsonNode told) throws BadAnswer {
        String written = told.path("text").asText("").strip();
        if (written.isEmpty()) {
            throw new BadAnswer("Its text is empty.");
        }
        if (written.length() > LONGEST_TEXT) {
            throw new BadAnswer("Its text is too long; 90 words are enough.");
        }
        if (desk.tokens().isBroken(written) || written.contains(fence.mark())) {
            throw new BadAnswer("Its text has a token or a mark that is not from us.");
        }
        return desk.tokens().restore(written);
    }

    private String language(String told) {
        return told.matches("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}") ? told : turn.language();
    }

    private List<Fact> facts(JsonNode told, List<Fact> known) {
        List<Fact> facts = new ArrayList<>(known);
        for (Fact fact : new FactReader(turn, desk.tokens()).read(told.path("facts"))) {
            if (facts.stream().noneMatch(one -> one.factor() == fact.factor())) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private Outcome outcome(JsonNode told) throws BadAnswer {
        boolean success = turn.agent() == AgentKind.SUCCESS && !turn.opening();
        return switch (told.path("outcome").asText()) {
            case "reroute" ->
                    new Outcome.Reroute(
                            FactReader.symbol(Intent.class, told.path("reroute_intent").asText())
                                    .filter(intent -> intent != Intent.OTHER)
                                    .orElseThrow(() ->
                                            new BadAnswer("It reroutes without reroute_intent.")));
            case "escalate" -> new Outcome.Escalate();
            case "satisfied" -> success ? new Outcome.Satisfied() : new Outcome.Continue();
            case "dissatisfied" -> success ? new Outcome.Dissatisfied() : new Outcome.Continue();
            case "continue" -> new Outcome.Continue();
            default -> throw new BadAnswer("Its outcome is none of the agreed ones.");
        };
    }

    private List<ShownProduct> shown(JsonNode told) throws BadAnswer {
        List<ShownProduct> shown = new ArrayList<>();
        for (JsonNode name : told) {
            String id =
                    desk.aliases()
                            .id(name.asText())
                            .orElseThrow(() -> new BadAnswer("It shows a variant of no tool."));
            Product product =
                    desk.aliases()
                            .productOf(id)
                            .orElseThrow(() ->
                                    new BadAnswer("Look at " + name.asText() + " again first."));
            product.variant(id)
                    .map(variant -> ShownProduct.of(product, variant))
                    .filter(one -> shown.size() < MOST_SHOWN)
                    .ifPresent(shown::add);
        }
        return shown;
    }

    private Optional<Factor> asked(String told, List<Fact> facts) throws BadAnswer {
        Optional<Factor> factor =
                FactReader.symbol(Factor.class, told).filter(one -> one != Factor.UNKNOWN);
        if (factor.isEmpty()) {
            return factor;
        }
        boolean known =
                turn.fact(factor.get()).isPresent()
                        || facts.stream().anyMatch(one -> one.factor() == factor.get());
        if (known && factor.get() != Factor.BUDGET_RANGE) {
            throw new BadAnswer("It asks for " + told + ", which is known.");
        }
        if (turn.timesAsked(factor.get()) >= MOST_TIMES) {
            throw new BadAnswer("It asks for " + told + ", which was asked twice.");
        }
        return factor;
    }

    private Answer acting(Answer answer) {
        List<String> actions = new ArrayList<>();
        answer.products().forEach(product -> actions.add("recommended:" + product.id()));
        actions.addAll(desk.actions());
        if (answer.asked() != null) {
            actions.add("asked:" + answer.asked().name().toLowerCase(Locale.ROOT));
        }
        switch (answer.outcome()) {
            case Outcome.Escalate _ -> actions.add("escalated:human");
            case Outcome.Reroute(Intent intent) ->
                    actions.add("rerouted:" + intent.name().toLowerCase(Locale.ROOT));
            default -> {
                // Nothing more was done.
            }
        }
        return answer.doing(actions.stream().distinct().toArray(String[]::new));
    }
}
