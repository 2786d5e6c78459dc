package io.sigmagent.integration.shopify.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.integration.shopify.domain.Money;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A part of an answer that knows where it stands, so that what is wrong with it can be named. */
record JsonPart(JsonNode json, String path) {

    static JsonPart root(JsonNode json) {
        return new JsonPart(json, "data");
    }

    boolean isAbsent() {
        return json.isMissingNode() || json.isNull();
    }

    JsonPart at(String field) {
        return new JsonPart(json.path(field), path + "." + field);
    }

    /** The parts of a list that are there; a part that the store withholds is null and left out. */
    List<JsonPart> list(String field) {
        JsonPart list = at(field);
        return StreamSupport.stream(list.json.spliterator(), false)
                .map(part -> new JsonPart(part, list.path + "[]"))
                .filter(part -> !part.isAbsent())
                .toList();
    }

    List<JsonPart> nodes(String field) {
        return at(field).list("nodes");
    }

    List<String> texts(String field) {
        return list(field).stream().map(part -> part.json.asText()).toList();
    }

    String text(String field) {
        return required(field, JsonNode::asText);
    }

    @Nullable String textOrNull(String field) {
        JsonPart part = at(field);
        return part.isAbsent() ? null : part.json.asText();
    }

    String textOr(String field, String otherwise) {
        JsonPart part = at(field);
        return part.isAbsent() ? otherwise : part.json.asText();
    }

    boolean flag(String field) {
        return required(field, JsonNode::asBoolean);
    }

    int number(String field) {
        return required(field, JsonNode::asInt);
    }

    /** Whole numbers beyond 32 bits come as strings. */
    long bigNumber(String field) {
        return required(field, json -> Long.parseLong(json.asText()));
    }

    BigDecimal decimal(String field) {
        return required(field, json -> new BigDecimal(json.asText()));
    }

    Instant instant(String field) {
        return required(field, json -> OffsetDateTime.parse(json.asText()).toInstant());
    }

    @Nullable Instant instantOrNull(String field) {
        return at(field).isAbsent() ? null : instant(field);
    }

    /** {@code {amount, currencyCode}}. */
    Money money(String field) {
        JsonPart money = at(field);
        return new Money(money.decimal("amount"), money.text("currencyCode"));
    }

    private <T> T required(String field, Function<JsonNode, T> reader) {
        JsonPart part = at(field);
        if (part.isAbsent()) {
            throw unusable(part.path + ": missing");
        }
        try {
            return reader.apply(part.json);
        } catch (NumberFormatException | DateTimeException e) {
            throw unusable(part.path + ": unreadable");
        }
    }

    private static ShopFailure unusable(String detail) {
        return ShopFailure.lasting(Reason.UNUSABLE, detail);
    }
}
