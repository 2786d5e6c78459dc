package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Product;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.ServerFrame.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames of the server as JSON; {@code chat-frames.schema.json} describes them. */
final class ServerFrameCodec {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int FLOOD_OVER_AFTER_SECONDS = 10;

    String toText(ServerFrame frame) {
        return toJson(frame).toString();
    }

    ObjectNode toJson(ServerFrame frame) {
        return switch (frame) {
            case ServerFrame.SessionStarted(String token, long lastSeq) ->
                    typed("session_started").put("session_token", token).put("last_seq", lastSeq);
            case ServerFrame.Accepted(String messageId) ->
                    typed("accepted").put("message_id", messageId);
            case ServerFrame.Told(Numbered event, List<String> answers) -> told(event, answers);
            case ServerFrame.Typing(Agent agent) -> typed("typing").put("agent", agent.wireName());
            case ServerFrame.Pong() -> typed("pong");
            case ServerFrame.Unavailable(int seconds, String messageId) ->
                    with(
                            typed("unavailable").put("retry_after_seconds", seconds),
                            "message_id",
                            messageId);
            case ServerFrame.Refused refused -> refused(refused);
        };
    }

    private static ObjectNode refused(ServerFrame.Refused refused) {
        ObjectNode frame =
                typed("error")
                        .put("code", refused.code().wireName())
                        .put("message", refused.message());
        if (refused.code() == ErrorCode.RATE_LIMITED) {
            frame.put("retry_after_seconds", FLOOD_OVER_AFTER_SECONDS);
        }
        return with(frame, "message_id", refused.messageId());
    }

    private static ObjectNode told(Numbered event, List<String> answers) {
        return switch (event) {
            case ChatEvent.MessageStored stored ->
                    placed("user_message", event)
                            .put("message_id", stored.messageId())
                            .put("content", stored.text());
            case ChatEvent.Replied reply -> replied(reply, answers);
            case ChatEvent.HandedOff handoff ->
                    placed("agent_handoff", event)
                            .put("from_agent", handoff.from().wireName())
                            .put("to_agent", handoff.to().wireName())
                            .put("content", handoff.text());
            case ChatEvent.Queued queued ->
                    placed("queued", event)
                            .put("agent", queued.agent().wireName())
                            .put("position", queued.position())
                            .put("estimated_wait_seconds", queued.waitSeconds())
                            .put("content", queued.text());
            case ChatEvent.RatingAsked asked ->
                    placed("rating_request", event).put("content", asked.text());
            case ChatEvent.Completed over ->
                    placed("session_complete", event)
                            .put("reason", over.reason())
                            .put("content", over.text());
        };
    }

    private static ObjectNode replied(ChatEvent.Replied reply, List<String> answers) {
        ObjectNode frame =
                placed("agent_response", reply)
                        .put("content", reply.text())
                        .put("agent", reply.agent().wireName());
        String name = reply.name();
        if (name != null) {
            frame.put("name", name);
        }
        frame.set("actions", array(reply.actions()));
        if (!reply.products().isEmpty()) {
            ArrayNode products = frame.putArray("products");
            reply.products().forEach(product -> products.add(product(product)));
        }
        frame.set("answers", array(answers));
        return frame;
    }

    private static ObjectNode product(Product product) {
        ObjectNode json =
                JSON.objectNode()
                        .put("id", product.id())
                        .put("variant_id", product.variantId())
                        .put("title", product.title());
        json.set("price", price(product.price()));
        Product.Price before = product.compareAt();
        if (before != null) {
            json.set("compare_at", price(before));
        }
        return json.put("in_stock", product.inStock())
                .put("image_url", product.imageUrl())
                .put("url", product.url());
    }

    private static ObjectNode price(Product.Price price) {
        return JSON.objectNode().put("amount", price.amount()).put("currency", price.currency());
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode placed(String type, Numbered event) {
        return typed(type).put("seq", event.seq()).put("at", event.place().at().toString());
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode with(ObjectNode frame, String field, @Nullable String value) {
        return value == null ? frame : frame.put(field, value);
    }
}
