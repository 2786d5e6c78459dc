package io.sigmagent.orchestrator;

import io.sigmagent.orchestrator.domain.Limits;
import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the orchestrator; each is explained in {@code orchestrator-service.yml}.
 *
 * @param databaseUrl where the history is kept, {@code
 *     postgresql://user:password@host:port/database}
 * @param stateDir folder of the stream's state stores
 * @param instance name of this instance, stable over restarts and unique among instances
 * @param address {@code host:port} at which other instances reach this one
 * @param streamThreads threads that decide, at least 1
 * @param standbyReplicas copies of the state on other instances, at least 0
 * @param transactionTimeout after which a dead instance's open transaction no longer stalls readers
 */
@ConfigurationProperties("sigmagent.orchestrator")
public record OrchestratorProperties(
        String databaseUrl,
        Path stateDir,
        String instance,
        String address,
        int streamThreads,
        int standbyReplicas,
        Duration transactionTimeout,
        double moveThreshold,
        Duration responseTimeout,
        Duration humanNotice,
        Duration humanPatience,
        Duration operatorSilence,
        Duration slotIdle,
        Limits.Silence silence,
        PoolLimits slots) {

    public OrchestratorProperties {
        if (streamThreads < 1) {
            throw new IllegalArgumentException(
                    "stream-threads: " + streamThreads + " (expected: >= 1)");
        }
        if (standbyReplicas < 0) {
            throw new IllegalArgumentException(
                    "standby-replicas: " + standbyReplicas + " (expected: >= 0)");
        }
        if (!address.matches("[^:]+:\\d{1,5}")) {
            throw new IllegalArgumentException("address: " + address + " (expected: host:port)");
        }
    }

    /** The numbers that decisions depend on. */
    Limits limits() {
        return new Limits(
                moveThreshold,
                responseTimeout,
                humanNotice,
                humanPatience,
                operatorSilence,
                slotIdle,
                silence);
    }

    /** Does not print the login. */
    @Override
    public String toString() {
        return "OrchestratorProperties[instance=" + instance + ", address=" + address + "]";
    }
}
