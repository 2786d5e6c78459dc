package io.sigmagent.agent.model;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a key or an address says that there is a model. */
public final class ModelConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return SettingsReader.isConfigured(context.getEnvironment());
    }
}
