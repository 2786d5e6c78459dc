package io.sigmagent.agent.model;

import io.sigmagent.agent.model.ChatLine.Called;
import io.sigmagent.agent.model.ChatLine.Result;
import io.sigmagent.agent.model.ChatLine.Rules;
import io.sigmagent.agent.model.ChatLine.Said;
import io.sigmagent.agent.model.ChatLine.Task;
import io.sigmagent.agent.model.ModelFailure.Reason;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One talk with a model: it calls tools until it knows enough, then answers. */
final class Talk {

    private static final int MOST_CALLS = 6;

    private final TalkSetup setup;
    private final Desk desk;
    private final Turn turn;
    private final Fence fence;
    private final List<ToolOffer> offered;
    private final ToolCaller caller;
    private final List<ChatLine> lines = new ArrayList<>();
    private int tokens;
    private boolean corrected;

    Talk(TalkSetup setup, ToolShelf shelf, Desk desk, List<ToolOffer> offered) {
        this.setup = setup;
        this.desk = desk;
        this.turn = desk.turn();
        this.fence = Fence.of(turn.id());
        this.offered = offered;
        this.caller = new ToolCaller(shelf, setup.meters());
    }

    /** The rules and the turn; what was read from its messages already is among the facts. */
    void begin(List<Fact> read) {
        lines.add(new Rules(setup.prompts().rules(turn.agent(), fence.mark(), turn.language())));
        String lead = setup.leads().hint(turn, read);
        lines.add(new Task(new Situation(desk, fence).told(read, lead)));
    }

    /** A draft may not pass because of that claim. */
    void correct(Answer draft, String claim) {
        String masked = desk.tokens().mask(draft.text());
        lines.add(
                new Task(
                        setup.prompts().repair(fence.neutral(claim))
                                + fence.around("your_answer", masked)));
    }

    /** The model's answer. */
    Answer answer(List<Fact> read) {
        AnswerReader reader = new AnswerReader(desk, fence);
        for (int step = 1; step <= setup.limits().steps(); step++) {
            ModelReply reply = ask(step);
            if (reply.calls().isEmpty()) {
                Optional<Answer> answer = read(reader, reply, read);
                if (answer.isPresent()) {
                    return answer.get();
                }
            } else {
                call(reply.calls());
            }
        }
        throw new ModelFailure(Reason.TOO_MANY_STEPS);
    }

    /** At the last step no tool is left, so that it must answer. */
    private ModelReply ask(int step) {
        if (tokens > setup.limits().turnTokens()) {
            throw new ModelFailure(Reason.TOO_MANY_TOKENS);
        }
        Instant until = turn.deadlineAt().minus(setup.limits().reserve());
        List<ToolOffer> tools = step == setup.limits().steps() ? List.of() : offered;
        ModelReply reply =
                setup.model()
                        .ask(new ModelRequest(turn.agent(), turn.sessionId(), lines, tools, until));
        tokens += reply.tokensIn() + reply.tokensOut();
        return switch (reply.ending()) {
            case DONE -> reply;
            case CUT_OFF -> throw new ModelFailure(Reason.CUT_OFF);
            case WITHHELD -> throw new ModelFailure(Reason.DECLINED);
        };
    }

    /** The answer; empty = it can't be used and the model may try once more. */
    private Optional<Answer> read(AnswerReader reader, ModelReply reply, List<Fact> known) {
        if (reply.text().isBlank()) {
            throw new ModelFailure(Reason.EMPTY);
        }
        try {
            return Optional.of(reader.read(reply.text(), known));
        } catch (BadAnswer e) {
            if (corrected) {
                throw new ModelFailure(Reason.UNREADABLE_ANSWER);
            }
            corrected = true;
            lines.add(new Said(desk.tokens().mask(reply.text())));
            lines.add(
                    new Task(
                            "This answer can't be used. "
                                    + e.words()
                                    + " Give the final answer once more, in the agreed form."));
            return Optional.empty();
        }
    }

    private void call(List<ToolCall> calls) {
        if (calls.size() > MOST_CALLS) {
            throw new ModelFailure(Reason.TOO_MANY_STEPS);
        }
        lines.add(new Called(calls));
        for (ToolCall call : calls) {
            lines.add(new Result(call, caller.call(call, offered, desk, fence)));
        }
    }
}
