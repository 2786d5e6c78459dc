package io.sigmagent.agent.model;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.model.ModelSettings.Limits;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Brain;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/** Puts a model before an agent's rule brain, where one is configured. */
public final class ModelBrains {

    private final UnaryOperator<Brain> wrapping;

    private ModelBrains(UnaryOperator<Brain> wrapping) {
        this.wrapping = wrapping;
    }

    /** No model is configured: the rule brain stays alone. */
    static ModelBrains none() {
        return new ModelBrains(UnaryOperator.identity());
    }

    /** A model with these tools. */
    static ModelBrains with(TalkSetup setup, ToolShelf shelf) {
        return new ModelBrains(rules -> new ModelBrain(rules, setup, shelf));
    }

    /** Any model, for an agent that may prepare orders up to 10 000; figures go nowhere. */
    public static ModelBrains over(Model model, AgentKind agent, KnowledgeBase knowledge) {
        Prompts prompts = new Prompts();
        TalkSetup setup =
                new TalkSetup(
                        model,
                        prompts,
                        new LeadReading(knowledge),
                        Limits.usual(),
                        new ModelMeters(new SimpleMeterRegistry()));
        DraftTools drafts = new DraftTools(BigDecimal.valueOf(10_000));
        return with(setup, ToolShelf.of(agent, drafts, prompts));
    }

    /** The brain of the agent: the model with that rule brain behind it, or the rule brain. */
    public Brain before(Brain rules) {
        return wrapping.apply(rules);
    }
}
