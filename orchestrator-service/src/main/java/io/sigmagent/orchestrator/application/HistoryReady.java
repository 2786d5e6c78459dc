package io.sigmagent.orchestrator.application;

/** Waits to be told that the history can be written. */
@FunctionalInterface
public interface HistoryReady {

    /** The history can be written from now on. */
    void historyIsReady();
}
