package io.sigmagent.standalone.simulators.shopify;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running simulated store; listens on the loopback address only. */
public final class ShopifySimulator implements AutoCloseable {

    /**
     * How it runs.
     *
     * @param port where it listens; 0 = a free port
     * @param accessToken the permanent token that it accepts
     * @param clientId with the secret, what it gives a token for
     * @param clientSecret with the id, what it gives a token for
     * @param catalogue a product export of Shopify; null = the demo catalogue
     * @param shopUrl where product pages are; null = pages that do not exist, of the store's
     *     myshopify.com address
     * @param clock gives the day on which the orders end, and the time
     * @param bucketSize points that the bucket holds
     * @param restoreRate points that it gets back per second
     */
    public record Settings(
            int port,
            String accessToken,
            String clientId,
            String clientSecret,
            @Nullable Path catalogue,
            @Nullable URI shopUrl,
            Clock clock,
            int bucketSize,
            int restoreRate) {

        public Settings {
            if (port < 0 || port > 65_535 || bucketSize < 1 || restoreRate < 1) {
                throw new IllegalArgumentException(
                        "port %d, bucket %d, restore rate %d (expected: 0 to 65535, >= 1, >= 1)"
                                .formatted(port, bucketSize, restoreRate));
            }
        }

        /** A free port, the demo catalogue, and the bucket of Shopify's standard plan. */
        public static Settings demo(Clock clock) {
            return new Settings(
                    0,
                    "shpat_simulated",
                    "simulated-client",
                    "simulated-secret",
                    null,
                    null,
                    clock,
                    2000,
                    100);
        }

        /** The same on that port. */
        public Settings withPort(int other) {
            return new Settings(
                    other,
                    accessToken,
                    clientId,
                    clientSecret,
                    catalogue,
                    shopUrl,
                    clock,
                    bucketSize,
                    restoreRate);
        }

        /** The same with that product export; null = the demo catalogue. */
        public Settings withCatalogue(@Nullable Path other) {
            return new Settings(
                    port,
                    accessToken,
                    clientId,
                    clientSecret,
                    other,
                    shopUrl,
                    clock,
                    bucketSize,
                    restoreRate);
        }

        /** The same with product pages under that address. */
        public Settings withShopUrl(URI other) {
            return new Settings(
                    port,
                    accessToken,
                    clientId,
                    clientSecret,
                    catalogue,
                    other,
                    clock,
                    bucketSize,
                    restoreRate);
        }

        /** The same with another bucket. */
        public Settings withBucket(int size, int rate) {
            return new Settings(
                    port,
                    accessToken,
                    clientId,
                    clientSecret,
                    catalogue,
                    shopUrl,
                    clock,
                    size,
                    rate);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(ShopifySimulator.class);

    private final Settings settings;
    private final Store store;
    private final AdminEngine engine;
    private final Faults faults = new Faults();
    private final ReceivedLog received = new ReceivedLog();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ShopifySimulator(Settings settings, Store store) throws IOException {
        this.settings = settings;
        this.store = store;
        this.engine =
                AdminEngine.start(
                        store,
                        new PointsBucket(
                                settings.bucketSize(), settings.restoreRate(), settings.clock()));
        this.server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()),
                        0);
        store.picturesAt(url());
    }

    /**
     * Reads the catalogue and listens; the schema goes on loading for some seconds, and early
     * queries wait for it.
     */
    public static ShopifySimulator start(Settings settings) {
        Instant today = Store.startOfDay(settings.clock());
        Path file = settings.catalogue();
        Catalogue catalogue = file == null ? Catalogue.demo(today) : Catalogue.read(file, today);
        try {
            ShopifySimulator simulator =
                    new ShopifySimulator(
                            settings, new Store(catalogue, settings.clock(), settings.shopUrl()));
            simulator.listen();
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Shopify simulator: port %d can't be opened, %s (expected: a free port)"
                            .formatted(settings.port(), e.getMessage()),
                    e);
        }
    }

    /** Where it listens, for instance {@code http://127.0.0.1:8011}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Makes it fail on purpose. */
    public Faults faults() {
        return faults;
    }

    /** What it sells. */
    public Catalogue catalogue() {
        return store.catalogue();
    }

    /** What the demo store's page shows. */
    List<Shelf.Item> shelf() {
        return Shelf.of(store);
    }

    /** What it was asked, oldest first. */
    public List<Received> received() {
        return received.all();
    }

    /** How many draft orders bear that attribute. */
    public long draftOrders(String attribute, String value) {
        return store.drafts.stream()
                .filter(draft -> value.equals(draft.attributes().get(attribute)))
                .count();
    }

    /** Waits until queries are answered at once. */
    public ShopifySimulator awaitReady() {
        engine.awaitReady();
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void listen() {
        HttpDoor door =
                new HttpDoor(
                        new AdminDoor(
                                engine,
                                new AccessTokens(settings),
                                faults,
                                received,
                                settings.clock()),
                        this);
        server.createContext("/", door::handle);
        server.setExecutor(threads);
        server.start();
        log.info(
                "Shopify simulator: {} sells {} products",
                url(),
                store.catalogue().products().size());
    }
}
