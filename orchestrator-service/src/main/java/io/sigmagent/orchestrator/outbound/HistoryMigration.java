package io.sigmagent.orchestrator.outbound;

import io.sigmagent.kit.settings.DatabaseAddress;
import io.sigmagent.orchestrator.application.HistoryReady;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the history's tables up to date, as soon as PostgreSQL is there; conversations do not wait
 * for it.
 */
@Component
final class HistoryMigration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryMigration.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DatabaseAddress address;
    private final HistoryReady ready;
    private volatile boolean running;

    HistoryMigration(DatabaseAddress address, HistoryReady ready) {
        this.address = address;
        this.ready = ready;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("history-migration").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean said = false;
        while (running) {
            try {
                migrate();
                ready.historyIsReady();
                return;
            } catch (FlywayException e) {
                if (!said) {
                    LOG.warn(
                            "PostgreSQL at {} is not ready, history waits: {}",
                            address,
                            e.getClass().getSimpleName());
                    said = true;
                }
                pause();
            }
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .schemas("conversation")
                .locations("classpath:db/conversation")
                .load()
                .migrate();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
