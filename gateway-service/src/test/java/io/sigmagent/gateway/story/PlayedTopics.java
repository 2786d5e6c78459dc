package io.sigmagent.gateway.story;

import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics, made before the first gateway starts. */
final class PlayedTopics {

    private PlayedTopics() {}

    static void create(String kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Set<String> known = admin.listTopics().names().get(20, TimeUnit.SECONDS);
            List<NewTopic> missing =
                    Topics.all().stream()
                            .map(Topic::name)
                            .filter(name -> !known.contains(name))
                            .map(name -> new NewTopic(name, 4, (short) 1))
                            .toList();
            admin.createTopics(missing).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
