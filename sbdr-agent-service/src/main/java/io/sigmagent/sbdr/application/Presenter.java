package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Need;
import io.sigmagent.agent.catalogue.Offer;
import io.sigmagent.agent.catalogue.Requirement;
import io.sigmagent.agent.catalogue.Spending;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts offers, budgets and requirements into words. */
record Presenter(Voice voice) {

    private static final int MOST_LINES = 3;
    private static final int LONGEST_PROSE = 160;

    private static final Map<String, List<String>> MATTERS =
            Map.of(
                    "gaming", List.of("graphics", "refresh", "display", "memory", "chip", "panel"),
                    "video editing",
                            List.of("processor", "memory", "graphics", "video", "resolution"),
                    "office work", List.of("battery", "weight", "memory", "screen size"),
                    "study", List.of("battery", "weight", "memory"),
                    "travel", List.of("weight", "battery", "noise"),
                    "photography", List.of("sensor", "camera", "stabili", "resolution"),
                    "sport", List.of("gps", "water", "battery"),
                    "movies", List.of("screen size", "panel", "resolution", "hdr"),
                    "music", List.of("type", "noise", "battery", "power"));

    private static final List<String> USUALLY =
            List.of(
                    "graphics",
                    "chip",
                    "processor",
                    "memory",
                    "display",
                    "screen",
                    "resolution",
                    "refresh",
                    "panel",
                    "camera",
                    "sensor",
                    "video",
                    "noise",
                    "type",
                    "battery",
                    "gps",
                    "water",
                    "power",
                    "capacity",
                    "connectivity");

    private static final Pattern NOTHING = Pattern.compile("(?i)no|none|default title|not .*");

    /** A numbered list, one line each: title, true price, what matters. */
    String list(List<Offer> offers, Need need) {
        List<String> lines = new ArrayList<>();
        for (Offer offer : offers) {
            String number = Integer.toString(lines.size() + 1);
            lines.add(
                    voice.say("offer", number, offer.title(), price(offer), why(offer, need))
                            .strip());
        }
        return String.join("\n", lines);
    }

    private String price(Offer offer) {
        Money before = offer.variant().compareAt();
        String price =
                before != null && before.compareTo(offer.price()) > 0
                        ? voice.say("price.sale", offer.price().display(), before.display())
                        : offer.price().display();
        return offer.variant().availableForSale() ? price : voice.say("price.out_of_stock", price);
    }

    /** What of it matters for that need, from its specifications, else from its description. */
    String why(Offer offer, Need need) {
        Map<String, String> sheet = offer.sheet().lines();
        Set<Entry<String, String>> lines = new LinkedHashSet<>();
        for (Pattern name : names(need)) {
            sheet.entrySet().stream()
                    .filter(line -> name.matcher(line.getKey()).find())
                    .filter(line -> !NOTHING.matcher(line.getValue()).matches())
                    .forEach(lines::add);
        }
        if (lines.isEmpty()) {
            return prose(offer);
        }
        return lines.stream()
                        .limit(MOST_LINES)
                        .map(SpecTalk::spoken)
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static List<Pattern> names(Need need) {
        Stream<Pattern> asked = need.requirements().stream().map(Requirement::name);
        Stream<Pattern> forUse =
                need.uses().stream()
                        .flatMap(use -> MATTERS.getOrDefault(use, List.of()).stream())
                        .map(Presenter::name);
        return Stream.of(asked, forUse, USUALLY.stream().map(Presenter::name))
                .flatMap(names -> names)
                .toList();
    }

    private static Pattern name(String words) {
        return Pattern.compile("(?i)" + words);
    }

    /** The first sentence of its description. */
    static String prose(Offer offer) {
        String text = offer.product().description().replaceAll("\\s+", " ").strip();
        String first = text.split("(?<=[.!?])\\s", 2)[0];
        boolean usable =
                !first.isBlank() && !first.contains("?") && !first.matches(".*[$€£]\\s?\\d.*");
        return usable && first.length() <= LONGEST_PROSE ? first : "";
    }

    /** A budget as the customer said it; empty = none to speak of. */
    String budget(Fact fact, String shopCurrency) {
        String bounds = bounds(fact, shopCurrency);
        return Spending.isTotal(fact) && !bounds.isEmpty()
                ? voice.say("budget.total", bounds)
                : bounds;
    }

    private String bounds(Fact fact, String shopCurrency) {
        if (!(fact.value() instanceof Budget budget) || budget.vague()) {
            return "";
        }
        String currency = budget.currency() == null ? shopCurrency : budget.currency();
        BigDecimal min = budget.min();
        BigDecimal max = budget.max();
        if (min != null && max != null && min.compareTo(max) != 0) {
            return voice.say("budget.between", money(min, currency), money(max, currency));
        }
        if (max != null && Spending.isAbout(fact)) {
            return voice.say("budget.around", money(max, currency));
        }
        return max == null
                ? voice.say("budget.from", money(Objects.requireNonNull(min), currency))
                : voice.say("budget.up_to", money(max, currency));
    }

    private static String money(BigDecimal amount, String currency) {
        return new Money(amount, currency).display();
    }

    /** "16 GB RAM, 144 Hz and OLED". */
    String all(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : voice.say(
                        "and",
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
    }
}
