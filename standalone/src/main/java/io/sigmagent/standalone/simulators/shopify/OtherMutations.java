package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags and webhook subscriptions. */
final class OtherMutations {

    private OtherMutations() {}

    static void add(FieldTable table) {
        table.type("Mutation", Store.class)
                .answer("tagsAdd", OtherMutations::addTags)
                .answer("webhookSubscriptionCreate", OtherMutations::subscribe);
        table.type("WebhookSubscription", WebhookSubscription.class)
                .value("id", one -> Gid.of("WebhookSubscription", one.id()))
                .value("legacyResourceId", WebhookSubscription::id)
                .value("topic", WebhookSubscription::topic)
                .value("uri", WebhookSubscription::uri)
                .value("format", WebhookSubscription::format)
                .value("includeFields", WebhookSubscription::includeFields)
                .value("filter", WebhookSubscription::filter)
                .value("name", WebhookSubscription::name)
                .value("apiVersion", one -> RootFields.apiVersion())
                .value("createdAt", WebhookSubscription::createdAt)
                .value("updatedAt", WebhookSubscription::createdAt);
    }

    private static Map<String, @Nullable Object> addTags(Store store, DataFetchingEnvironment env) {
        String id = env.getArgumentOrDefault("id", "");
        Object node = RootFields.node(store, id);
        if (node == null) {
            return payload("node", null, List.of(error(List.of("id"), "Object does not exist")));
        }
        List<String> tags = env.getArgumentOrDefault("tags", List.of());
        if (tags.stream().anyMatch(tag -> tag.length() > 255)) {
            return payload(
                    "node",
                    null,
                    List.of(error(List.of("tags"), "Tag is too long (maximum is 255 characters)")));
        }
        store.addTags(id, tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList());
        return payload("node", node, List.of());
    }

    private static Map<String, @Nullable Object> subscribe(
            Store store, DataFetchingEnvironment env) {
        Input input = new Input(env.getArgumentOrDefault("webhookSubscription", Map.of()));
        String topic = env.getArgumentOrDefault("topic", "");
        String uri = String.valueOf(input.text("uri"));
        List<Map<String, Object>> errors = new ArrayList<>();
        if (!uri.matches("(https://|pubsub://|arn:aws:events:).+")) {
            errors.add(error(List.of("webhookSubscription", "uri"), "Address is invalid"));
        }
        if (store.webhooks.stream()
                .anyMatch(one -> one.topic().equals(topic) && one.uri().equals(uri))) {
            errors.add(
                    error(
                            List.of("webhookSubscription", "uri"),
                            "Address for this topic has already been taken"));
        }
        return errors.isEmpty()
                ? payload("webhookSubscription", save(store, topic, uri, input), List.of())
                : payload("webhookSubscription", null, errors);
    }

    private static WebhookSubscription save(Store store, String topic, String uri, Input input) {
        String format = input.text("format");
        WebhookSubscription webhook =
                new WebhookSubscription(
                        1_100_000_000_000L + store.nextId(),
                        topic,
                        uri,
                        format == null ? "JSON" : format,
                        input.texts("includeFields"),
                        input.text("filter"),
                        input.text("name"),
                        store.now());
        store.webhooks.add(webhook);
        return webhook;
    }

    private static Map<String, @Nullable Object> payload(
            String name, @Nullable Object value, List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put(name, value);
        payload.put("userErrors", errors);
        return payload;
    }

    private static Map<String, Object> error(List<String> field, String message) {
        return Map.of("field", field, "message", message);
    }
}
