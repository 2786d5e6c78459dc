package io.sigmagent.agent.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What it is for. Several uses of one message are one value: "gaming and video editing". */
public final class UseCaseFinder {
    /** Between two uses of one value. */
    public static final String AND = " and ";

    private static final Pattern NEGATED =
            Spelling.pattern(
                    "(?:not (?:for|into|really)|n't|never|without|no|nothing to do with|instead"
                            + " of)(?: \\p{L}+)? $");
    private static final List<Use> USES =
            List.of(
                    new Use(
                            "game development",
                            "game (?:dev(?:elopment)?|design)|unity|unreal engine"),
                    new Use(
                            "gaming",
                            "gam(?:ing|ers?)|(?:video"
                                + " ?)?games?|e-?sports?|fps|fortnite|minecraft|valorant|roblox|counter[-"
                                + " ]strike|cs ?2|cs:?go|call of duty|warzone|gta(?:"
                                + " ?[v5-6])?|elden ring|cyberpunk(?: 2077)?|league of legends|apex"
                                + " legends|overwatch|starfield|baldur's gate|(?:ea )?fifa|the"
                                + " sims|diablo|world of warcraft|flight"
                                + " simulator|dota|videojuegos|juegos|jugar|jeux(?: vidéo)?|jouer"),
                    new Use(
                            "video editing",
                            "video (?:editing|production)|edit(?:ing)?(?: \\w+)? videos?|editing"
                                + " footage|premiere(?: pro)?|davinci(?: resolve)?|final cut|after"
                                + " effects|edici[oó]n de v[ií]deos?|montage vidéo"),
                    new Use(
                            "photo editing",
                            "photo (?:editing|retouching)|edit(?:ing)? (?:my"
                                    + " )?(?:photos|pictures)|photoshop|lightroom"),
                    new Use("vlogging", "vlog(?:s|ging|ger)?"),
                    new Use(
                            "photography",
                            "photography|portraits?|wildlife|landscapes?|weddings?|astrophotography|fotograf[ií]a|(?:take|taking|shoot|shooting)"
                                + " (?:\\w+ )?(?:photos|pictures|pics)"),
                    new Use(
                            "streaming",
                            "(?:live ?)?stream(?:ing|er)?(?: on"
                                    + " (?:twitch|youtube))?|twitch|podcast(?:s|ing)?|content"
                                    + " creat(?:ion|or)"),
                    new Use(
                            "movies",
                            "(?:watch(?:ing)? )?(?:movies|films|netflix|series)|watch(?:ing)?"
                                    + " (?:tv|youtube|shows)|home"
                                    + " (?:cinema|theat(?:er|re))|pel[ií]culas"),
                    new Use(
                            "watching sports",
                            "watch(?:ing)? (?:sports?|football|soccer|the game|basketball)"),
                    new Use(
                            "music",
                            "(?:listen(?:ing)? to )?music(?:"
                                    + " production)?|spotify|dj(?:ing)?|produc(?:e|ing)"
                                    + " (?:beats|music)|m[uú]sica|musique"),
                    new Use(
                            "programming",
                            "program(?:ming|mer)|cod(?:ing|er)|software"
                                    + " (?:development|engineering|engineer|developer)|web"
                                    + " development|developers?|compiling|android"
                                    + " studio|programaci[oó]n|programmation"),
                    new Use(
                            "machine learning",
                            "machine learning|deep learning|(?:local )?llms?|ai"
                                    + " (?:models|work)|data science"),
                    new Use(
                            "design",
                            "cad|autocad|solidworks|3d"
                                    + " (?:model(?:l)?ing|rendering|work)|blender|graphic"
                                    + " design|illustrations?|drawing|figma|architecture|diseño(?:"
                                    + " gr[aá]fico)?"),
                    new Use(
                            "office work",
                            "office(?: work)?|(?:for|at) work|work(?:ing)? from home|remote"
                                    + " work|business(?: use| trips?)?|excel|spreadsheets?|word"
                                    + " processing|powerpoint|presentations|e?mails?|video"
                                    + " ?calls?|zoom(?: calls?)?|(?:online )?meetings|conference"
                                    + " calls|oficina|trabajo|bureautique|travail"),
                    new Use(
                            "study",
                            "school|college|uni(?:versity)?|students?|study(?:ing)?|studies|homework|classes|note[-"
                                + " ]taking|estudiar|universidad|études|étudiante?"),
                    new Use(
                            "sport",
                            "(?:for|when|while|my|go)"
                                + " (?:running|jogging|cycling|swimming|hiking)|runs|workouts?|working"
                                + " out|gym|fitness|marathon|triathlon|exercis(?:e|ing)"),
                    new Use(
                            "travel",
                            "travel(?:l?ing|s)?|(?:my |the |our"
                                    + " )?(?:trips?|flights?|commut(?:e|ing))|on the"
                                    + " go|plane|viajes?|viajar|voyages?"),
                    new Use("reading", "reading|e-?books?|comics"),
                    new Use(
                            "a gift",
                            "(?:as )?an? (?:birthday |christmas )?(?:gift|present)|regalo|cadeau"),
                    new Use(
                            "everyday use",
                            "every ?day(?: use| tasks| stuff)?|daily (?:use|driver)|general"
                                + " (?:use|purpose)|(?:web )?browsing(?! around)|surf(?:ing)?(?:"
                                + " the (?:web|internet))?|social media|basic"
                                + " (?:tasks|stuff|use)|home use|family use"));
    private static final Pattern ONLY_LOOKING = Spelling.words("(?:just|only) browsing");

    /** All uses of the message, as one value. */
    public Optional<Found<String>> find(String message) {
        String text = Spelling.even(message);
        List<Found<String>> found = new ArrayList<>();
        for (Use use : USES) {
            Matcher m = use.pattern().matcher(text);
            while (m.find()) {
                var one = new Found<>(use.name(), m.start(), m.end());
                if (isMeant(text, one) && found.stream().noneMatch(one::overlaps)) {
                    found.add(one);
                }
            }
        }
        return joined(found.stream().sorted(Comparator.comparingInt(Found::start)).toList());
    }

    private static Optional<Found<String>> joined(List<Found<String>> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String names =
                found.stream()
                        .map(Found::value)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(AND));
        return Optional.of(new Found<>(names, found.getFirst().start(), found.getLast().end()));
    }

    private static boolean isMeant(String text, Found<String> found) {
        return !NEGATED.matcher(text.substring(0, found.start())).find()
                && !ONLY_LOOKING.matcher(text).find();
    }

    private record Use(String name, Pattern pattern) {

        Use(String name, String regex) {
            this(name, Spelling.words(regex));
        }
    }
}
