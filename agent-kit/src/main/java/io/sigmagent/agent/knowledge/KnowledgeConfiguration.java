package io.sigmagent.agent.knowledge;

import io.sigmagent.kit.settings.WrongSetting;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The knowledge base of the folder named by {@code sigmagent.knowledge}, else the one that comes
 * along.
 */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

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
}
