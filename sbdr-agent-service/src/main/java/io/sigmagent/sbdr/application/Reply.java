package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Finding;
import io.sigmagent.agent.catalogue.Need;
import io.sigmagent.agent.catalogue.Spending;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.leads.LeadScore;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.sbdr.application.Questions.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One reply: a greeting the first time, the answer, then one question, or the conclusion. */
final class Reply {

    private static final String CONFIRMED = "budget_confirmation";

    private static final Set<Intent> ABOUT_PRODUCTS =
            EnumSet.of(
                    Intent.PRODUCT_INQUIRY,
                    Intent.PRICING,
                    Intent.COMPARISON,
                    Intent.FEATURES,
                    Intent.SPECIFICATIONS);

    private final Scene scene;
    private final Turn turn;
    private Lead lead;
    private final Questions questions;
    private final int qualifiedAt;
    private final Draft draft;
    private String smallTalk = "";

    Reply(Scene scene, KnowledgeBase knowledge, int qualifiedAt) {
        this.scene = scene;
        this.turn = scene.turn();
        this.lead = scene.lead();
        this.questions = new Questions(knowledge, scene.categories(), scene.voice());
        this.qualifiedAt = qualifiedAt;
        this.draft = new Draft(turn.memory());
    }

    Answer answer() {
        draft.note(Lead.STALE, lead.stale());
        if (turn.opening()) {
            draft.say(scene.say("opening"));
        } else {
            respond();
        }
        LeadScore score = lead.score(draft.cheapest());
        Outcome outcome = outcome(score);
        Optional<Question> question = question(score, outcome);
        question.ifPresentOrElse(this::ask, () -> close(outcome));
        Answer answer = answered(greeting()).learning(lead.learnt()).scoring(score.total());
        return question.isPresent()
                ? answer.asking(question.get().factor())
                : answer.concluding(outcome);
    }

    private Answer answered(String greeting) {
        Answer answer = draft.answer(turn, scene.voice());
        return greeting.isEmpty() ? answer : answer.saying(greeting + "\n\n" + answer.text());
    }

    private String greeting() {
        if (turn.opening() || !SmallTalk.isFirst(scene)) {
            return "";
        }
        String name = turn.customer().firstName();
        return name == null ? scene.say("greeting") : scene.say("greeting.named", name);
    }

    private void respond() {
        Need need = lead.need();
        Optional<FollowUp> followUp = movesOn() ? Optional.empty() : FollowUp.of(turn);
        if (followUp.isPresent() && !overruled(followUp.get())) {
            Need known = need == null ? ProductTalk.anything(turn.shown()) : need;
            new ProductTalk(scene, draft).answer(followUp.get(), known);
        } else if (need != null && wantsProducts()) {
            new Search(scene, draft).show(need);
        } else if (need != null || !answerWish()) {
            smallTalk = SmallTalk.reply(scene);
        }
    }

    /** Whether the customer now looks for something of another kind. */
    private boolean movesOn() {
        Optional<FactValue> before = turn.fact(Factor.CATEGORY).map(Fact::value);
        return lead.learnt(Factor.CATEGORY)
                && !lead.fact(Factor.CATEGORY).map(Fact::value).equals(before);
    }

    /** "Cheaper, under 900" is a new budget. */
    private boolean overruled(FollowUp followUp) {
        return switch (followUp) {
            case FollowUp.Cheaper _, FollowUp.Better _, FollowUp.Others _ ->
                    lead.learnt(Factor.BUDGET_RANGE);
            case FollowUp.OtherSize _ ->
                    lead.learnt(Factor.TECHNICAL_REQUIREMENTS) && lead.learnt(Factor.BUDGET_RANGE);
            case FollowUp.Why _, FollowUp.Compare _, FollowUp.About _ -> false;
        };
    }

    private boolean wantsProducts() {
        return SmallTalk.changesTheNeed(lead)
                || (turn.openFactor() == null
                        && ABOUT_PRODUCTS.contains(turn.intent())
                        && lead.learnt().isEmpty());
    }

    /** A thing whose category we do not know may still be in the catalogue under that name. */
    private boolean answerWish() {
        Optional<String> thing = Wish.of(turn.text());
        if (thing.isEmpty()) {
            return false;
        }
        Spending spending =
                lead.fact(Factor.BUDGET_RANGE).map(Spending::of).orElseGet(Spending::open);

        Need need = new Need(thing.get().toLowerCase(Locale.ROOT), spending, List.of(), List.of());
        Finding finding = scene.shelves().look(need);
        if (finding instanceof Finding.Fitting fitting) {
            learnCategory(thing.get(), fitting.offers().getFirst().product());
        }
        new Search(scene, draft).tell(finding, need);
        return true;
    }

    /** Who asks for a product by its name tells its category. */
    private void learnCategory(String words, Product product) {
        turn.messages().stream()
                .filter(message -> message.text().contains(words))
                .findFirst()
                .ifPresent(message -> {
                    String category =
                            scene.categories().of(product).orElse(words.toLowerCase(Locale.ROOT));
                    lead =
                            lead.with(
                                    new Fact(
                                            Factor.CATEGORY,
                                            new Word(category),
                                            words,
                                            message.id(),
                                            "rule:name"));
                });
    }

    private void close(Outcome outcome) {
        switch (outcome) {
            case Outcome.Qualified() -> draft.say(scene.say("closing.qualified"));
            case Outcome.Unqualified() -> draft.say(scene.say("closing.unqualified"));
            default -> {
                draft.say(smallTalk);
                draft.say(scene.say("closing.open"));
            }
        }
    }

    private void ask(Question question) {
        draft.say(smallTalk);
        draft.say(question.text());
        draft.did("asked:" + question.factor().name().toLowerCase(Locale.ROOT));
    }

    private Outcome outcome(LeadScore score) {
        if (score.total() >= qualifiedAt) {
            return new Outcome.Qualified();
        }
        return lead.knows(Factor.CATEGORY) && questions.isComplete(turn, lead)
                ? new Outcome.Unqualified()
                : new Outcome.Continue();
    }

    private Optional<Question> question(LeadScore score, Outcome outcome) {
        if (outcome instanceof Outcome.Qualified) {
            return score.budgetConfirmed() || askedToConfirm()
                    ? Optional.empty()
                    : Optional.of(confirmation());
        }
        if (outcome instanceof Outcome.Unqualified) {
            return Optional.empty();
        }
        return draft.asksForCategory()
                ? Optional.of(questions.category(turn))
                : questions.next(turn, lead);
    }

    /** Once a conversation. */
    private boolean askedToConfirm() {
        String conversation = Integer.toString(turn.conversation());
        return turn.noted(CONFIRMED).filter(conversation::equals).isPresent();
    }

    private Question confirmation() {
        draft.note(CONFIRMED, Integer.toString(turn.conversation()));
        draft.did("next:confirm_budget");
        String budget =
                lead.fact(Factor.BUDGET_RANGE)
                        .map(fact -> new Presenter(scene.voice()).budget(fact, scene.currency()))
                        .orElse("");
        String text =
                budget.isEmpty() ? scene.say("confirm.vague") : scene.say("confirm.budget", budget);
        return new Question(Factor.BUDGET_RANGE, text);
    }
}
