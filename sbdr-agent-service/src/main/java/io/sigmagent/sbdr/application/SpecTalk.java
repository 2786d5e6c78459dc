package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Lines;
import io.sigmagent.agent.catalogue.Offer;
import io.sigmagent.agent.texts.Phrasebook;
import io.sigmagent.agent.texts.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** Answers from a product's specifications; what they do not say is said to be missing. */
final class SpecTalk {

    /** Name of the note that keeps the product talked about last. */
    static final String FOCUS = "focus";

    private static final int MOST_ANSWERS = 4;
    private static final String TOPIC = "topic.";

    /** Where else a property may stand when no line of its own tells it. */
    private static final Map<String, List<String>> ELSEWHERE =
            Map.of(
                    "screen", List.of("resolution"),
                    "refresh", List.of("screen"),
                    "panel", List.of("screen"),
                    "camera", List.of("sensor", "resolution"),
                    "ports", List.of("connectivity"),
                    "video", List.of("camera", "resolution"));

    private SpecTalk() {}

    /** Whether a text asks for a property, a price or the stock of something. */
    static boolean asksForSpecification(String text) {
        return (text.contains("?") || Heard.begins("asks", text))
                && (Heard.says("price", text)
                        || Heard.says("stock", text)
                        || !topics(text).isEmpty());
    }

    /** The properties that a text names. */
    private static List<String> topics(String text) {
        return Heard.PHRASES.acts(TOPIC).stream()
                .filter(topic -> Heard.says(topic, text))
                .map(topic -> topic.substring(TOPIC.length()))
                .toList();
    }

    /**
     * Whether these words mean a part of a product, as "screen" in "a bigger screen", not a
     * product.
     */
    static boolean namesPart(String text, String words) {
        boolean part = Heard.PHRASES.acts(TOPIC).stream().anyMatch(topic -> Heard.is(topic, words));
        Pattern product =
                Pattern.compile(
                        Heard.PHRASES.part("new_thing")
                                + " "
                                + Pattern.quote(Phrasebook.even(words))
                                + "(?! (?:"
                                + Heard.PHRASES.part("bigger")
                                + "|"
                                + Heard.PHRASES.part("smaller")
                                + "))",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return part && !product.matcher(Phrasebook.even(text)).find();
    }

    /** What the text asks about that product, one sentence for each. */
    static List<String> answers(String text, Offer offer, Voice voice) {
        List<String> answers = new ArrayList<>();
        topics(text).stream()
                .map(topic -> answer(topic, offer, voice))
                .distinct()
                .limit(MOST_ANSWERS)
                .forEach(answers::add);
        if (Heard.says("price", text)) {
            answers.add(voice.say("about.price", offer.title(), voice.money(offer.price())));
        }
        if (Heard.says("stock", text)) {
            answers.add(voice.say(stock(offer), offer.title()));
        }
        return answers;
    }

    /** Key of the text that tells whether it can be bought. */
    static String stock(Offer offer) {
        return offer.variant().availableForSale() ? "about.in_stock" : "about.out_of_stock";
    }

    private static String answer(String topic, Offer offer, Voice voice) {
        List<String> own = lines(topic, offer);
        List<String> lines =
                own.isEmpty()
                        ? ELSEWHERE.getOrDefault(topic, List.of()).stream()
                                .flatMap(other -> lines(other, offer).stream())
                                .toList()
                        : own;
        return lines.isEmpty()
                ? voice.say("about.unsaid", offer.title(), voice.say(TOPIC + topic))
                : voice.say("about.spec", offer.title(), String.join("; ", lines));
    }

    private static List<String> lines(String property, Offer offer) {
        return offer.sheet().lines().entrySet().stream()
                .filter(line -> Lines.tell(property, line.getKey()))
                .map(SpecTalk::spoken)
                .limit(2)
                .toList();
    }

    /** "Memory: 16 GB" as a part of a sentence. */
    static String spoken(Entry<String, String> line) {
        return line.getKey() + ": " + line.getValue().replaceAll("[?¿]", " ").strip();
    }
}
