package io.sigmagent.agent.model;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.model.ModelSettings.Limits;
import io.sigmagent.agent.turn.AgentKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The model, where one is configured: the server inside, then guards, accounts and patience. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    static final String NAME = "model";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final BigDecimal USUAL_AUTHORITY = BigDecimal.valueOf(10_000);

    @Bean
    ModelBrains modelBrains(
            ObjectProvider<TalkSetup> setup, AgentKind agent, Environment environment) {
        TalkSetup talks = setup.getIfAvailable();
        if (talks == null) {
            return ModelBrains.none();
        }
        BigDecimal authority =
                environment.getProperty(
                        "sigmagent.agents.account-manager.order-authority-limit",
                        BigDecimal.class,
                        USUAL_AUTHORITY);
        return ModelBrains.with(
                talks, ToolShelf.of(agent, new DraftTools(authority), talks.prompts()));
    }

    /** What only a configured model needs. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ModelConfigured.class)
    static class WithModel {

        @Bean
        ModelSettings modelSettings(Environment environment) {
            return new SettingsReader(environment).read();
        }

        @Bean
        DailyBudget modelBudget(ModelSettings settings, Clock clock) {
            return new DailyBudget(settings.dailyBudget(), clock);
        }

        @Bean
        ModelMeters modelMeters(MeterRegistry registry, DailyBudget budget) {
            ModelMeters meters = new ModelMeters(registry);
            meters.watch(budget);
            return meters;
        }

        @Bean
        CircuitBreaker modelBreaker(ModelSettings settings, MeterRegistry registry) {
            CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breaker(settings.limits()));
            CircuitBreaker breaker = breakers.circuitBreaker(NAME);
            TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
            return breaker;
        }

        @Bean
        HealthIndicator modelHealthIndicator(
                ModelSettings settings, CircuitBreaker breaker, DailyBudget budget) {
            return new ModelHealth(settings, breaker, budget);
        }

        /** The port; whatever stands here is what the agent talks to. */
        @Bean
        Model model(
                ModelSettings settings,
                CircuitBreaker breaker,
                DailyBudget budget,
                ModelCalls calls,
                Clock clock) {
            Model server = new LangchainModel(settings, new Prompts(), clock);
            return patient(server, settings, breaker, new Accounts(budget, calls), clock);
        }

        @Bean
        TalkSetup modelTalks(
                Model model, KnowledgeBase knowledge, ModelSettings settings, ModelMeters meters) {
            return new TalkSetup(
                    model, new Prompts(), new LeadReading(knowledge), settings.limits(), meters);
        }
    }

    /** A model with all that makes it bearable. */
    static Model patient(
            Model server,
            ModelSettings settings,
            CircuitBreaker breaker,
            Accounts accounts,
            Clock clock) {
        Limits limits = settings.limits();
        Bulkhead bulkhead =
                Bulkhead.of(
                        NAME,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(limits.concurrentCalls())
                                .maxWaitDuration(Duration.ZERO)
                                .build());
        var guards = new GuardedModel.Guards(breaker, bulkhead, limits.patience());
        Model guarded = new GuardedModel(server, guards, clock);
        Model accounted = new AccountedModel(guarded, settings, accounts, clock);
        return new PatientModel(accounted, Retry.of(NAME, retry(limits)), Thread::sleep, clock);
    }

    static CircuitBreakerConfig breaker(Limits limits) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(6)
                .failureRateThreshold(50)
                .waitDurationInOpenState(limits.pause())
                .permittedNumberOfCallsInHalfOpenState(3)
                .ignoreException(e -> e instanceof ModelFailure known && !known.meansDown())
                .build();
    }

    static RetryConfig retry(Limits limits) {
        return RetryConfig.custom()
                .maxAttempts(limits.tries())
                .intervalFunction(
                        IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2.0, 0.25))
                .retryOnException(e -> e instanceof ModelFailure known && known.isPassing())
                .build();
    }
}
