package io.sigmagent.standalone;

import io.sigmagent.kit.embedded.EmbeddedInfrastructure;
import io.sigmagent.kit.settings.WrongSetting;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;

/** Everything in one JVM, from one command. */
public final class Standalone implements AutoCloseable {

    private final Opened opened;
    private final Consumer<String> progress;
    private final EmbeddedInfrastructure embedded;
    private final Addresses addresses;
    private final @Nullable ShopifySimulator store;

    private Standalone(LocalSettings settings, Opened opened, Consumer<String> progress) {
        this.opened = opened;
        this.progress = progress;
        progress.accept("Starting SigmAgent, data in " + settings.data());
        embedded =
                opened.keep(Infrastructure.start(settings, line -> progress.accept("  " + line)));
        addresses = Infrastructure.addresses(settings, embedded);
        addresses.keep(settings.data());
        store = settings.simulated() ? opened.keep(OutsideWorld.store(settings)) : null;
        progress.accept("  seven services …");
        var _ = opened.keep(Services.start(settings, addresses, store));
    }

    /** Runs what the command line wants; {@link Options#USAGE} says how. */
    public static void main(String[] words) throws InterruptedException {
        LocalSettings settings;
        Options options;
        try {
            options = Options.parse(List.of(words));
            settings = LocalSettings.read(options);
        } catch (IllegalArgumentException | WrongSetting e) {
            System.err.println(e.getMessage() + System.lineSeparator() + Options.USAGE);
            System.exit(2);
            return;
        }
        switch (options.command()) {
            case HELP -> System.out.println(Options.USAGE);
            case EVENTS -> {
                Logging.silence();
                Events.print(settings, options.session(), System.out);
            }
            case RUN -> run(settings);
        }
    }

    private static void run(LocalSettings settings) throws InterruptedException {
        Logging.start(settings.data(), settings.log());
        CountDownLatch ended = new CountDownLatch(1);
        Standalone standalone;
        try {
            standalone = start(settings, System.out::println);
        } catch (RuntimeException e) {
            System.err.println("SigmAgent did not start: " + why(e));
            System.exit(1);
            return;
        }
        Thread shutdown = new Thread(standalone::close, "shutdown");
        Runtime.getRuntime().addShutdownHook(shutdown);
        ended.await();
    }

    /** Frameworks wrap what helps: which setting can't be taken, and the first cause. */
    private static String why(Throwable failure) {
        List<Throwable> chain =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return Stream.concat(
                        chain.stream().filter(BindException.class::isInstance).limit(1),
                        Stream.of(chain.getLast()))
                .distinct()
                .map(Throwable::getMessage)
                .collect(Collectors.joining(": "));
    }

    /** Starts everything, or nothing, and tells how it goes. */
    static Standalone start(LocalSettings settings, Consumer<String> progress)
            throws InterruptedException {
        long begin = System.nanoTime();
        Opened opened = new Opened(progress);
        try {
            Standalone standalone = new Standalone(settings, opened, progress);
            String health = new Readiness(settings.port()).await();
            progress.accept(
                    StartTable.of(
                            settings,
                            standalone.addresses,
                            standalone.store,
                            health,
                            (System.nanoTime() - begin) / 1e9));
            return standalone;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    EmbeddedInfrastructure embedded() {
        return embedded;
    }

    Addresses addresses() {
        return addresses;
    }

    Optional<ShopifySimulator> store() {
        return Optional.ofNullable(store);
    }

    /** Stops the services, then the simulators, then the servers. */
    @Override
    public void close() {
        progress.accept("Stopping SigmAgent …");
        opened.close();
        progress.accept("SigmAgent has stopped; its data stays.");
    }
}
