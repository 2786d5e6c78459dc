package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.Access.Verdict;
import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.CustomerMessage.Channel;
import io.sigmagent.gateway.domain.CustomerMessage.TierClaim;
import io.sigmagent.gateway.domain.MessageText;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as REST callers send it; fields that we don't know are ignored. */
@Schema(description = "A customer's message.")
record MessageRequest(
        @Schema(
                        name = "session_id",
                        description = "The conversation; a new id starts one.",
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        pattern = "^[A-Za-z0-9_-]{1,128}$",
                        example = "demo_session_001")
                String sessionId,
        @Schema(
                        description = "What the customer wrote; blanks around it do not count.",
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        minLength = 1,
                        maxLength = MessageText.LONGEST,
                        example = "Hi, I'm looking for a gaming laptop under $1500")
                String content,
        @Schema(
                        name = "user_name",
                        description = "The name that the customer gave.",
                        maxLength = CustomerMessage.LONGEST_NAME,
                        nullable = true,
                        example = "Alex Chen")
                @Nullable String userName,
        @Schema(
                        name = "customer_tier",
                        description =
                                "The customer's standing. Believed only from an API key with scope"
                                        + " tier; otherwise it colours the wording only.",
                        allowableValues = {
                            "prospect",
                            "customer",
                            "vip",
                            "qualified_lead",
                            "existing_customer"
                        },
                        nullable = true,
                        example = "prospect")
                @Nullable String customerTier,
        @Schema(
                        description =
                                "What the page knows, for instance page_url, product_id, cart,"
                                        + " locale; at most 4 KiB.",
                        nullable = true)
                @Nullable Map<String, Object> metadata) {

    /** The message that the body spells. */
    static CustomerMessage read(JsonFields body, SessionId session, Heading heading) {
        String tier = body.optionalText("customer_tier");
        return new CustomerMessage(
                heading.eventId(),
                heading.eventId(),
                session,
                new MessageText(body.text("content", "1 to 8000 characters")),
                Channel.API,
                body.optionalText("user_name"),
                new TierClaim(
                        tier == null ? null : Tier.named(tier), heading.caller().vouchesForTier()),
                body.object("metadata"),
                heading.caller().keyName(),
                heading.receivedAt());
    }

    /** The session that the body names. */
    static SessionId session(JsonFields body) {
        return new SessionId(body.text("session_id", "1 to 128 of A-Z a-z 0-9 _ -"));
    }

    /** What does not stand in the body. */
    record Heading(String eventId, Verdict.Granted caller, Instant receivedAt) {}
}
