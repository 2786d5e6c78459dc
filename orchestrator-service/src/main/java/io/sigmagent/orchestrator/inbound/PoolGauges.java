package io.sigmagent.orchestrator.inbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.capacity.AgentPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the pools whose partitions this instance has. */
@Component
final class PoolGauges {

    private final MeterRegistry meters;
    private final Map<Owner, AgentPool> shown = new ConcurrentHashMap<>();
    private final Map<Owner, List<Meter>> gauges = new ConcurrentHashMap<>();

    PoolGauges(MeterRegistry meters) {
        this.meters = meters;
    }

    void show(AgentPool pool) {
        shown.put(pool.agent(), pool);
        gauges.computeIfAbsent(pool.agent(), this::register);
    }

    /** When the partition moves to another instance, which shows the pool from then on. */
    void remove(Owner agent) {
        shown.remove(agent);
        List<Meter> gone = gauges.remove(agent);
        if (gone != null) {
            gone.forEach(meters::remove);
        }
    }

    private List<Meter> register(Owner agent) {
        return List.of(
                gauge("sigmagent.queue.length", agent, pool -> pool.waiters().size()),
                gauge("sigmagent.slots.held", agent, pool -> pool.slots().size()),
                gauge("sigmagent.slots.capacity", agent, AgentPool::capacity),
                gauge("sigmagent.queue.wait.error.seconds", agent, PoolGauges::waitError));
    }

    private Meter gauge(String name, Owner agent, ToDoubleFunction<AgentPool> figure) {
        return Gauge.builder(name, shown, pools -> read(pools.get(agent), figure))
                .tag("agent_type", ValueCodec.wireName(agent))
                .register(meters);
    }

    private static double read(@Nullable AgentPool pool, ToDoubleFunction<AgentPool> figure) {
        return pool == null ? Double.NaN : figure.applyAsDouble(pool);
    }

    /** Not a number until somebody waited. */
    private static double waitError(AgentPool pool) {
        Duration error = pool.waitError();
        return error == null ? Double.NaN : error.toMillis() / 1000.0;
    }
}
