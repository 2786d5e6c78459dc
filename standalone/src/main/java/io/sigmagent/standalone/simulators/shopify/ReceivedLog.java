package io.sigmagent.standalone.simulators.shopify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests. */
final class ReceivedLog {

    private static final int KEPT = 1000;

    private final Deque<Received> requests = new ArrayDeque<>();

    synchronized void add(Received request) {
        if (requests.size() == KEPT) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    synchronized List<Received> all() {
        return List.copyOf(requests);
    }
}
