package io.sigmagent.agent.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.sigmagent.agent.model.ModelReply.Ending;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server that speaks OpenAI's protocol, through langchain4j without its retries. */
final class LangchainModel implements Model {

    private final ChatModel chat;
    private final Optional<ResponseFormat> answerFormat;
    private final Clock clock;

    LangchainModel(ModelSettings settings, Prompts prompts, Clock clock) {
        this.clock = clock;
        this.chat =
                OpenAiChatModel.builder()
                        .httpClientBuilder(PlainHttp.builder())
                        .baseUrl(settings.baseUrl().toString())
                        .apiKey(settings.apiKey())
                        .modelName(settings.name())
                        .temperature(settings.temperature())
                        .maxCompletionTokens(settings.maxTokens())
                        .timeout(settings.limits().patience())
                        .maxRetries(0)
                        .strictTools(settings.strictSchema())
                        .strictJsonSchema(settings.strictSchema())
                        .logRequests(false)
                        .logResponses(false)
                        .build();
        this.answerFormat =
                settings.strictSchema()
                        ? Optional.of(format(prompts.answerSchema()))
                        : Optional.empty();
    }

    private static ResponseFormat format(String schema) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(
                        JsonSchema.builder()
                                .name("answer")
                                .rootElement(Schemas.object(schema))
                                .build())
                .build();
    }

    @Override
    public ModelReply ask(ModelRequest request) {
        try {
            return reply(chat.chat(asked(request)));
        } catch (ModelFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw Failures.named(e, clock.instant());
        }
    }

    private ChatRequest asked(ModelRequest request) {
        ChatRequest.Builder asked =
                ChatRequest.builder()
                        .messages(request.lines().stream().map(LangchainModel::message).toList());
        if (!request.tools().isEmpty()) {
            var _ =
                    asked.toolSpecifications(
                            request.tools().stream().map(LangchainModel::tool).toList());
        }
        answerFormat.ifPresent(asked::responseFormat);
        return asked.build();
    }

    private static ChatMessage message(ChatLine line) {
        return switch (line) {
            case ChatLine.Rules(String text) -> SystemMessage.from(text);
            case ChatLine.Task(String text) -> UserMessage.from(text);
            case ChatLine.Said(String text) -> AiMessage.from(text);
            case ChatLine.Called(List<ToolCall> calls) ->
                    AiMessage.from(calls.stream().map(LangchainModel::call).toList());
            case ChatLine.Result(ToolCall call, String text) ->
                    ToolExecutionResultMessage.from(call(call), text);
        };
    }

    private static ToolExecutionRequest call(ToolCall call) {
        return ToolExecutionRequest.builder()
                .id(call.id())
                .name(call.tool())
                .arguments(call.arguments())
                .build();
    }

    private static ToolSpecification tool(ToolOffer offer) {
        return ToolSpecification.builder()
                .name(offer.name())
                .description(offer.description())
                .parameters(Schemas.object(offer.schema()))
                .build();
    }

    private static ModelReply reply(ChatResponse response) {
        AiMessage said = response.aiMessage();
        TokenUsage used = response.tokenUsage();
        return new ModelReply(
                Objects.requireNonNullElse(said.text(), ""),
                said.toolExecutionRequests().stream()
                        .map(call ->
                                new ToolCall(
                                        Objects.requireNonNullElse(call.id(), ""),
                                        Objects.requireNonNullElse(call.name(), ""),
                                        Objects.requireNonNullElse(call.arguments(), "")))
                        .toList(),
                ending(response.finishReason()),
                used == null ? 0 : tokens(used.inputTokenCount()),
                used == null ? 0 : tokens(used.outputTokenCount()));
    }

    private static int tokens(@Nullable Integer count) {
        return count == null ? 0 : Math.max(0, count);
    }

    /** Servers that are only like OpenAI's give reasons of their own; those are taken for done. */
    private static Ending ending(@Nullable FinishReason reason) {
        if (reason == FinishReason.LENGTH) {
            return Ending.CUT_OFF;
        }
        return reason == FinishReason.CONTENT_FILTER ? Ending.WITHHELD : Ending.DONE;
    }
}
