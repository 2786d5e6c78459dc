package io.sigmagent.orchestrator.inbound;

import io.sigmagent.schemas.wire.Topic;
import org.apache.avro.specific.SpecificRecord;

/** An event and the topic that it goes to. */
record Outgoing(Topic topic, SpecificRecord event) {}
