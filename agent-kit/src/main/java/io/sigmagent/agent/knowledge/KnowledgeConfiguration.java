package io.sigmagent.agent.knowledge;

import io.sigmagent.kit.settings.WrongSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The knowledge base of the folder named by {@code sigmagent.knowledge}, else the one that comes
 * along.
 */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    @Bean
    KnowledgeBase knowledgeBase(@Value("${sigmagent.knowledge:}") String folder) {
        if (folder.isBlank()) {
            return KnowledgeBase.builtIn();
        }
        try {
            return KnowledgeBase.of(Path.of(folder.strip()));
        } catch (UnreadableKnowledge e) {
            throw new WrongSetting(
                    "sigmagent.knowledge", folder, "a readable knowledge base: " + e.getMessage());
        }
    }

    /** After the start, so that the sentence model does not slow it down. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> knowledgeLearning(KnowledgeBase knowledge) {
        return _ -> {
            var _ = knowledge.learnMeaning();
        };
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService knowledgeWatching(
            @Value("${sigmagent.knowledge:}") String folder, KnowledgeBase knowledge) {
        ScheduledExecutorService looks =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("knowledge-watch").factory());
        if (!folder.isBlank()) {
            KnowledgeWatch watch = new KnowledgeWatch(Path.of(folder.strip()), knowledge);
            long pause = LOOK_EVERY.toMillis();
            var _ = looks.scheduleWithFixedDelay(watch::look, pause, pause, TimeUnit.MILLISECONDS);
        }
        return looks;
    }

    /** A broken change does not stop the service: it goes on with what was whole. */
    @Bean
    HealthIndicator knowledgeHealth(KnowledgeBase knowledge) {
        return () -> {
            Health.Builder health = Health.up();
            knowledge.error().ifPresent(error -> health.withDetail("not_changed", error));
            return health.build();
        };
    }
}
