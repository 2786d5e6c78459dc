package io.sigmagent.agent.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many turns this instance answers at once, and how many it may. */
public final class Load {

    private final int capacity;
    private final Semaphore free;

    /**
     * @param capacity turns at once, at least 1
     */
    public Load(int capacity) {
        this.capacity = capacity;
        this.free = new Semaphore(capacity);
    }

    /** Turns that may be answered at once. */
    public int capacity() {
        return capacity;
    }

    /** Turns that are being answered. */
    public int busy() {
        return capacity - free.availablePermits();
    }

    /** Waits until one more turn may be answered. */
    public void take() {
        free.acquireUninterruptibly();
    }

    /** A turn is answered. */
    public void release() {
        free.release();
    }

    /** Whether all turns ended within that time. */
    public boolean drain(Duration patience) throws InterruptedException {
        boolean drained = free.tryAcquire(capacity, patience.toMillis(), TimeUnit.MILLISECONDS);
        if (drained) {
            free.release(capacity);
        }
        return drained;
    }
}
