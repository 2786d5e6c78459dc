package io.sigmagent.agent.application;

import java.util.concurrent.CompletableFuture;

/** Where replies go. */
public interface Replies {

    /**
     * Sends a reply. A second reply to the same turn bears the same id, so that it is known as a
     * repeat.
     *
     * @return completes when the reply can no longer be lost
     */
    CompletableFuture<Void> send(Reply reply);
}
