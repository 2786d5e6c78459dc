package io.sigmagent.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where Kafka, PostgreSQL and Redis are in this run.
 *
 * @param kafka bootstrap servers
 * @param database with login; never printed
 */
record Addresses(String kafka, String database, String redis) {

    private static final String FILE = "addresses.properties";

    /** Leaves the addresses with the data, for tools that look at the running system. */
    void keep(Path data) {
        Properties properties = new Properties();
        properties.setProperty("kafka", kafka);
        properties.setProperty("redis", redis);
        try (Writer file = Files.newBufferedWriter(data.resolve(FILE))) {
            properties.store(file, "Addresses of the running system");
        } catch (IOException e) {
            throw new UncheckedIOException(data.resolve(FILE) + ": can't be written", e);
        }
    }

    /** Kafka's address as the system that runs on that data left it. */
    static String kafkaOf(Path data) {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve(FILE))) {
            properties.load(file);
            return properties.getProperty("kafka");
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    data + ": nothing runs there (expected: the data folder of a running system)");
        } catch (IOException e) {
            throw new UncheckedIOException(data.resolve(FILE) + ": can't be read", e);
        }
    }

    @Override
    public String toString() {
        return "Addresses[kafka=" + kafka + ", redis=" + redis + "]";
    }
}
