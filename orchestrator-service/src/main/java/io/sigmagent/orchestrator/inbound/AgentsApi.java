package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Owner;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What others may know of agents' slots and queues. */
@RestController
final class AgentsApi {

    private final PoolReader pools;

    AgentsApi(PoolReader pools) {
        this.pools = pools;
    }

    @GetMapping("/internal/agents")
    Mono<List<PoolView>> agents() {
        return pools.readAll();
    }

    /** Asked by other instances: the pool as far as this one has it. */
    @GetMapping("/internal/agents/{agent}")
    Mono<PoolView> agent(@PathVariable("agent") String name) {
        return Mono.justOrEmpty(
                        Arrays.stream(Owner.values())
                                .filter(Owner::answersInTurns)
                                .filter(owner -> ValueCodec.wireName(owner).equals(name))
                                .findAny())
                .switchIfEmpty(
                        Mono.error(() ->
                                new ResponseStatusException(
                                        HttpStatus.NOT_FOUND, "agent " + name + ": unknown")))
                .flatMap(pools::readHere);
    }
}
