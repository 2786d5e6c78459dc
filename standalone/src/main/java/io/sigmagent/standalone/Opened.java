package io.sigmagent.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What was started so far, stopped in reverse. */
final class Opened implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Consumer<String> progress;

    Opened(Consumer<String> progress) {
        this.progress = progress;
    }

    <T extends AutoCloseable> T keep(T part) {
        parts.addFirst(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.removeFirst();
            try {
                part.close();
            } catch (Exception e) {
                progress.accept(
                        "  %s did not stop cleanly: %s"
                                .formatted(part.getClass().getSimpleName(), e.getMessage()));
            }
        }
    }
}
