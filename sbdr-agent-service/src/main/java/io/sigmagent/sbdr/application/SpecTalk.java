package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Offer;
import io.sigmagent.agent.texts.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** Answers from a product's specifications; what they do not say is said to be missing. */
final class SpecTalk {

    /** Name of the note that keeps the product talked about last. */
    static final String FOCUS = "focus";

    private static final List<Topic> TOPICS =
            List.of(
                    new Topic("memory", "ram|memory", "memory|\\bram\\b"),
                    new Topic("storage", "storage|ssd|disk|capacity", "storage|capacity|ssd"),
                    new Topic(
                            "battery life",
                            "battery|last on a charge|how long (?:does|will|do) (?:it|they)"
                                    + " (?:last|run)",
                            "battery"),
                    new Topic("weight", "weigh\\w*|heavy|how light", "weight"),
                    new Topic("refresh rate", "refresh(?: rate)?|hz|hertz", "refresh|display"),
                    new Topic(
                            "screen",
                            "screen|display|inch(?:es)?|resolution|4k|how (?:big|large)|screen"
                                    + " size",
                            "screen|display|resolution"),
                    new Topic("processor", "processor|cpu", "processor|cpu"),
                    new Topic("graphics", "graphics|gpu|video card|rtx|vram", "graphics|gpu|chip"),
                    new Topic(
                            "ports",
                            "ports?|usb(?:-c)?|hdmi|thunderbolt|displayport|headphone jack",
                            "port|output|connectivity"),
                    new Topic(
                            "wireless",
                            "bluetooth|wi-?fi|5g|lte|wireless",
                            "connectivity|wireless|network|bluetooth"),
                    new Topic("warranty", "warranty|guarantee", "warranty"),
                    new Topic("camera", "camera|megapixels?", "camera|resolution|sensor"),
                    new Topic("water resistance", "water ?\\w*|swim\\w*|rain", "water"),
                    new Topic("noise cancelling", "noise[- ]?cancel\\w*|anc", "noise"),
                    new Topic("microphone", "mic(?:rophone)?s?", "mic"),
                    new Topic("colour", "colou?rs?", "colou?r"),
                    new Topic("power", "watts?|power", "power"),
                    new Topic("panel", "panel|oled|ips|lcd", "panel|screen|display"),
                    new Topic(
                            "operating system",
                            "windows|mac ?os|linux|operating system",
                            "operating system|^os$"),
                    new Topic("GPS", "gps", "gps"),
                    new Topic("stabilisation", "stabili[sz]\\w*", "stabili"),
                    new Topic("video", "video|film\\w*", "video"),
                    new Topic("keyboard", "keyboard|backlit|backlight", "keyboard|backlight"),
                    new Topic("touchscreen", "touch ?screen|touch", "touch"),
                    new Topic("pen", "pen|stylus", "pen"),
                    new Topic("SIM", "e?sim|dual sim", "sim"));

    private static final Pattern PRICE =
            words("price|costs?|how much (?:is|are|does|do|would|for)(?! (?:it|they) weigh)");
    private static final Pattern STOCK =
            words("in stock|available|availability|stock|left|sold out");
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?iu)\\?|^(?:and |but |so"
                            + " )*(?:does|do|is|are|has|have|can|what|how|which|will)\\b");

    private SpecTalk() {}

    /** Whether a text asks for a property, a price or the stock of something. */
    static boolean asksForSpecification(String text) {
        return ASKS.matcher(text.strip()).find()
                && (PRICE.matcher(text).find()
                        || STOCK.matcher(text).find()
                        || TOPICS.stream().anyMatch(topic -> topic.asked().matcher(text).find()));
    }

    /**
     * Whether these words mean a part of a product, as "screen" in "a bigger screen", not a
     * product.
     */
    static boolean namesPart(String text, String words) {
        boolean part = TOPICS.stream().anyMatch(topic -> topic.asked().matcher(words).matches());
        Pattern product =
                Pattern.compile(
                        "(?iu)(?<!have |has |got |with )\\b(?:an?|any|some|another|new) "
                                + Pattern.quote(words));
        return part && !product.matcher(text).find();
    }

    /** What the text asks about that product, one sentence for each. */
    static List<String> answers(String text, Offer offer, Voice voice) {
        List<String> answers = new ArrayList<>();
        String title = offer.title();
        TOPICS.stream()
                .filter(topic -> topic.asked().matcher(text).find())
                .map(topic -> answer(topic, offer, voice))
                .distinct()
                .limit(4)
                .forEach(answers::add);
        if (PRICE.matcher(text).find()) {
            answers.add(voice.say("about.price", title, offer.price().display()));
        }
        if (STOCK.matcher(text).find()) {
            answers.add(
                    voice.say(
                            offer.variant().availableForSale()
                                    ? "about.in_stock"
                                    : "about.out_of_stock",
                            title));
        }
        return answers;
    }

    private static String answer(Topic topic, Offer offer, Voice voice) {
        List<String> lines =
                offer.sheet().lines().entrySet().stream()
                        .filter(line -> topic.name().matcher(line.getKey()).find())
                        .map(SpecTalk::spoken)
                        .limit(2)
                        .toList();
        return lines.isEmpty()
                ? voice.say("about.unsaid", offer.title(), topic.label())
                : voice.say("about.spec", offer.title(), String.join("; ", lines));
    }

    /** "Memory: 16 GB" as a part of a sentence. */
    static String spoken(Entry<String, String> line) {
        return line.getKey() + ": " + line.getValue().replace('?', ' ').strip();
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + regex + ")(?![\\p{L}\\d])");
    }

    private record Topic(String label, Pattern asked, Pattern name) {

        Topic(String label, String asked, String name) {
            this(
                    label,
                    Pattern.compile("(?iu)(?<!\\p{L})(?:" + asked + ")(?!\\p{L})"),
                    Pattern.compile("(?i)" + name));
        }
    }
}
