package io.sigmagent.standalone;

import io.sigmagent.kit.embedded.EmbeddedInfrastructure;
import io.sigmagent.kit.embedded.EmbeddedInfrastructure.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Embedded servers for whatever has no address. */
final class Infrastructure {

    private Infrastructure() {}

    static EmbeddedInfrastructure start(LocalSettings settings, Consumer<String> progress) {
        Map<Part, Integer> missing = new EnumMap<>(Part.class);
        if (settings.kafka() == null) {
            missing.put(Part.KAFKA, 0);
        }
        if (settings.database() == null) {
            missing.put(Part.POSTGRES, 0);
        }
        if (settings.redis() == null) {
            missing.put(Part.REDIS, 0);
        }
        return EmbeddedInfrastructure.start(settings.data(), missing, progress);
    }

    static Addresses addresses(LocalSettings settings, EmbeddedInfrastructure embedded) {
        String kafka = settings.kafka();
        String database = settings.database();
        String redis = settings.redis();
        return new Addresses(
                kafka == null ? embedded.kafka().bootstrapServers() : kafka,
                database == null ? embedded.postgres().url() : database,
                redis == null ? embedded.redis().url() : redis);
    }
}
