package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Categories;
import io.sigmagent.agent.facts.FactExtraction;
import io.sigmagent.agent.facts.Reading;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The rule brain of the SBDR agent: answers first, then asks one question. */
public final class SbdrBrain implements Brain {

    private static final Catalogue UNKNOWN = new Catalogue(Map.of(), "USD");

    private final KnowledgeBase knowledge;
    private final Texts texts;
    private final int qualifiedAt;
    private final AtomicReference<Shop> lastShop;

    /** Qualified is a lead from that score on. */
    public SbdrBrain(KnowledgeBase knowledge, Texts texts, int qualifiedAt) {
        this.knowledge = knowledge;
        this.texts = texts;
        this.qualifiedAt = qualifiedAt;
        this.lastShop = new AtomicReference<>(Shop.of(knowledge, UNKNOWN));
    }

    @Override
    public Answer answer(Turn turn, Toolbox toolbox) {
        Shop shop = shop(toolbox.store().catalogue().found().orElse(UNKNOWN));
        String currency = shop.catalogue().currency();
        Reading reading =
                new Reading(
                        LocalDate.ofInstant(toolbox.now(), ZoneOffset.UTC),
                        currency,
                        turn.openFactor());
        Lead lead = Lead.read(turn, shop.categories(), shop.extraction(), reading);
        Scene scene =
                new Scene(
                        turn,
                        lead,
                        toolbox.store(),
                        shop.categories(),
                        currency,
                        new Voice(texts, turn));
        Optional<Intent> elsewhere = Rerouting.of(turn, lead);
        return elsewhere.isPresent()
                ? reroute(scene, elsewhere.get())
                : new Reply(scene, knowledge, qualifiedAt).answer();
    }

    private static Answer reroute(Scene scene, Intent intent) {
        return Answer.to(scene.turn(), scene.say("reroute"))
                .in(scene.voice().language())
                .learning(scene.lead().learnt())
                .concluding(new Outcome.Reroute(intent))
                .doing("rerouted:" + intent.name().toLowerCase(Locale.ROOT));
    }

    /** What the shop sells changes seldom; its words are made ready once. */
    private Shop shop(Catalogue catalogue) {
        return lastShop.updateAndGet(
                last -> last.catalogue().equals(catalogue) ? last : Shop.of(knowledge, catalogue));
    }

    private record Shop(Catalogue catalogue, Categories categories, FactExtraction extraction) {

        static Shop of(KnowledgeBase knowledge, Catalogue catalogue) {
            Categories categories = Categories.of(knowledge, catalogue);
            return new Shop(
                    catalogue,
                    categories,
                    new FactExtraction(knowledge.phrases(), categories.finder()));
        }
    }
}
