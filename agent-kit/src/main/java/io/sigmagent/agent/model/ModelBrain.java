package io.sigmagent.agent.model;

import io.sigmagent.agent.model.ModelFailure.Reason;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a language model answer; where it can't, the rule brain does. The model reads and writes,
 * our code decides: which tools there are and whether a call is made, which facts hold, what is
 * concluded.
 */
final class ModelBrain implements Brain {

    private final Brain rules;
    private final TalkSetup setup;
    private final ToolShelf shelf;

    ModelBrain(Brain rules, TalkSetup setup, ToolShelf shelf) {
        this.rules = rules;
        this.setup = setup;
        this.shelf = shelf;
    }

    @Override
    public Answer answer(Turn turn, Toolbox toolbox) {
        Desk desk = new Desk(turn, toolbox);
        List<Fact> read = setup.leads().read(turn, toolbox);
        return counted(() -> {
            Talk talk = new Talk(setup, shelf, desk, shelf.offers());
            talk.begin(read);
            return setup.leads().conclude(turn, talk.answer(read));
        });
    }

    /** Text and products are told anew; what was learnt and done stays. */
    @Override
    public Optional<Answer> repair(Turn turn, Toolbox toolbox, Answer draft, String claim) {
        Desk desk = new Desk(turn, toolbox);
        return counted(() -> {
            Talk talk = new Talk(setup, shelf, desk, shelf.reading());
            talk.begin(draft.facts());
            talk.correct(draft, claim);
            Answer better = talk.answer(draft.facts());
            return Optional.of(
                    draft.saying(better.text()).in(better.language()).showing(better.products()));
        });
    }

    @Override
    public Optional<Brain> standIn() {
        return Optional.of(rules);
    }

    @Override
    public String name() {
        return "model";
    }

    private <T> T counted(Supplier<T> talk) {
        try {
            return talk.get();
        } catch (ModelFailure e) {
            setup.meters().gaveUp(e.reason().wireName());
            throw e;
        } catch (IllegalArgumentException _) {
            // A value of the answer is out of its bounds, for instance too many notes.
            setup.meters().gaveUp(Reason.UNREADABLE_ANSWER.wireName());
            throw new ModelFailure(Reason.UNREADABLE_ANSWER);
        }
    }
}
