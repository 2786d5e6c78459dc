package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command as callers send it: documentation of what {@link CommandBody} reads. */
@Schema(description = "A command; a field that it does not know is refused.")
record CommandRequestBody(
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        allowableValues = {
                            "say",
                            "assign",
                            "take_over",
                            "give_back",
                            "close",
                            "note",
                            "update_lead"
                        })
                String command,
        @JsonProperty("operator_id")
                @Schema(
                        description =
                                "The person who wishes it; required by take_over. With it, say is"
                                        + " that person's message and takes the session over.",
                        nullable = true)
                @Nullable String operatorId,
        @JsonProperty("operator_name")
                @Schema(
                        description = "Their name as the customer sees it.",
                        maxLength = 100,
                        nullable = true)
                @Nullable String operatorName,
        @Schema(description = "Of say and note.", maxLength = 8000, nullable = true)
                @Nullable String text,
        @Schema(
                        description =
                                "Of assign: the new owner. Of give_back: who goes on; else the one"
                                        + " before. Of say without operator_id: who speaks; else"
                                        + " orchestrator.",
                        nullable = true)
                @Nullable String agent,
        @Schema(description = "Of give_back: what was promised.", nullable = true)
                @Nullable List<String> promised,
        @Schema(description = "Of close; else closed.", maxLength = 200, nullable = true)
                @Nullable String reason,
        @Schema(description = "Of update_lead; replace those of the same factor.", nullable = true)
                @Nullable List<LeadFact> facts) {

    /** What is known of a lead. */
    record LeadFact(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {
                                "budget_range",
                                "use_case",
                                "timeline",
                                "decision_authority",
                                "technical_requirements",
                                "category",
                                "quantity"
                            })
                    String factor,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "budget_range: {min?, max?, currency?, vague?}; timeline:"
                                            + " {urgency, from?, until?}; technical_requirements:"
                                            + " list of strings; quantity: number; else a string.")
                    Object value,
            @Schema(description = "What it rests on.", maxLength = 500, nullable = true)
                    @Nullable String quote) {}
}
