package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sigmagent.gateway.GatewayProperties;
import io.sigmagent.gateway.application.CheckHealth;
import io.sigmagent.gateway.domain.Health;
import io.sigmagent.gateway.domain.Health.Part;
import io.sigmagent.gateway.domain.Health.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the system is. */
@RestController
@Tag(name = "Health")
final class HealthController {

    private final CheckHealth checkHealth;
    private final Clock clock;
    private final String version;

    HealthController(CheckHealth checkHealth, Clock clock, GatewayProperties properties) {
        this.checkHealth = checkHealth;
        this.clock = clock;
        this.version = properties.version();
    }

    /** How the system is. */
    @Schema(description = "How the system is.")
    record HealthBody(
            @Schema(description = "healthy, degraded or unhealthy.") String status,
            @Schema(description = "When it was found out.") Instant timestamp,
            @Schema(description = "Version of the gateway.") String version,
            @Schema(description = "sbdr, account_manager, customer_success.")
                    Map<String, PartBody> agents,
            @Schema(description = "openai, shopify, crisp, n8n.")
                    Map<String, PartBody> integrations,
            @JsonProperty("data_stores") @Schema(description = "postgres, redis, kafka.")
                    Map<String, PartBody> dataStores) {}

    /** How a part is. */
    @Schema(description = "How a part is.")
    record PartBody(
            @Schema(description = "up, degraded, down, not_configured or simulated.") String status,
            @JsonProperty("latency_ms")
                    @Schema(
                            description =
                                    "What the check took; of an agent, the age of its last sign.",
                            nullable = true)
                    @Nullable Long latencyMillis,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "What is wrong; absent = nothing.")
                    @Nullable String detail) {}

    @Operation(summary = "How the system and each of its parts is.")
    @ApiResponse(responseCode = "200", description = "Healthy, or degraded.")
    @ApiResponse(responseCode = "503", description = "Unhealthy: no Kafka, or no orchestrator.")
    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<HealthBody>> health() {
        return checkHealth.handle().map(this::answer);
    }

    private ResponseEntity<HealthBody> answer(Health health) {
        Status status = health.status();
        return ResponseEntity.status(
                        status == Status.UNHEALTHY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(
                        new HealthBody(
                                status.name().toLowerCase(Locale.ROOT),
                                clock.instant(),
                                version,
                                parts(health.agents()),
                                parts(health.integrations()),
                                parts(health.dataStores())));
    }

    private static Map<String, PartBody> parts(Map<String, Part> parts) {
        Map<String, PartBody> bodies = new LinkedHashMap<>();
        parts.forEach((name, part) -> bodies.put(name, body(part)));
        return bodies;
    }

    private static PartBody body(Part part) {
        return new PartBody(
                part.state().name().toLowerCase(Locale.ROOT), part.latencyMillis(), part.detail());
    }
}
