package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Delivery.Range;
import io.sigmagent.gateway.domain.SessionId;
import java.util.List;
import reactor.core.publisher.Mono;

/** The latest events of each session, quickly at hand; may forget at any time. */
public interface ResumeBuffer {

    /** What it has of those, in order; nothing when it is away. */
    Mono<List<Numbered>> read(SessionId session, Range range);
}
