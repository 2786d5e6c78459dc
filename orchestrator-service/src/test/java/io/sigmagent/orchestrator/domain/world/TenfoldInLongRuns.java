package io.sigmagent.orchestrator.domain.world;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** A property is tried ten times as often when {@code test.long} is set. */
final class TenfoldInLongRuns implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(
            PropertyLifecycleContext context, PropertyExecutor property) {
        if (Boolean.getBoolean("test.long")) {
            context.attributes().setTries(10 * context.attributes().tries().orElseThrow());
        }
        return property.execute();
    }
}
