package io.sigmagent.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ModelConfigurationTest {

    private static final Brain RULES = (turn, _) -> Answer.to(turn, "By the rules.");

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withUserConfiguration(ModelConfiguration.class)
                    .withBean(AgentKind.class, () -> AgentKind.SBDR)
                    .withBean(Clock.class, Clock::systemUTC)
                    .withBean(KnowledgeBase.class, KnowledgeBase::builtIn)
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withBean(ModelCalls.class, () -> _ -> {});

    @Test
    void leavesTheRuleBrainAloneWithoutAModel() {
        runner.run(context -> {
            assertThat(context.getBean(ModelBrains.class).before(RULES)).isSameAs(RULES);
            assertThat(context).doesNotHaveBean(Model.class);
        });
    }

    @Test
    void putsTheModelBeforeTheRuleBrain() {
        runner.withPropertyValues("sigmagent.model.base-url=http://localhost:1/v1")
                .run(context -> {
                    Brain brain = context.getBean(ModelBrains.class).before(RULES);

                    assertThat(brain.name()).isEqualTo("model");
                    assertThat(brain.standIn()).containsSame(RULES);
                });
    }

    @Test
    void showsTheBreakerInHealthAndFigures() {
        runner.withPropertyValues("sigmagent.model.api-key=sk-1")
                .run(context -> {
                    var health = context.getBean(HealthIndicator.class).health();
                    MeterRegistry figures = context.getBean(MeterRegistry.class);

                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails()).containsEntry("breaker", "closed");
                    assertThat(figures.find("resilience4j.circuitbreaker.state").gauges())
                            .isNotEmpty();
                });
    }

    @Test
    void stopsTheStartAtAWrongSetting() {
        runner.withPropertyValues(
                        "sigmagent.model.api-key=sk-1", "sigmagent.model.daily-budget=much")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageStartingWith("OPENAI_DAILY_BUDGET: much"));
    }
}
