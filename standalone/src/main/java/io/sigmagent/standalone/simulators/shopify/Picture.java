package io.sigmagent.standalone.simulators.shopify;

import java.util.List;

/** Draws a product: the shape of its kind on a colour of its own, the same in every run. */
final class Picture {

    private static final List<Shape> SHAPES =
            List.of(
                    new Shape(
                            "laptop",
                            "<rect x='90' y='90' width='220' height='140' rx='10'/><path d='M60"
                                    + " 245h280l20 30H40z'/>"),
                    new Shape(
                            "monitor",
                            "<rect x='70' y='80' width='260' height='150' rx='8'/><path d='M185"
                                    + " 230h30v35h45v12H140v-12h45z'/>"),
                    new Shape(
                            "tv",
                            "<rect x='50' y='80' width='300' height='170' rx='6'/><path d='M110"
                                    + " 250l-20 30h16l20-30zM290 250l20 30h-16l-20-30z'/>"),
                    new Shape("phone", "<rect x='150' y='60' width='100' height='210' rx='16'/>"),
                    new Shape("tablet", "<rect x='115' y='65' width='170' height='210' rx='14'/>"),
                    new Shape(
                            "headphone",
                            "<path d='M90 210a110 110 0 0 1 220 0h-22a88 88 0 0 0-176 0z'/><rect"
                                + " x='78' y='200' width='46' height='80' rx='18'/><rect x='276'"
                                + " y='200' width='46' height='80' rx='18'/>"),
                    new Shape(
                            "earbud",
                            "<circle cx='150' cy='140' r='36'/><rect x='138' y='150' width='24'"
                                + " height='100' rx='12'/><circle cx='250' cy='140' r='36'/><rect"
                                + " x='238' y='150' width='24' height='100' rx='12'/>"),
                    new Shape("speaker", "<rect x='130' y='60' width='140' height='220' rx='18'/>"),
                    new Shape(
                            "camera",
                            "<path d='M160 95h80l14 25h-108z'/><rect x='80' y='118' width='240'"
                                    + " height='145' rx='18'/>"),
                    new Shape(
                            "graphics",
                            "<rect x='60' y='120' width='280' height='110' rx='10'/><rect x='50'"
                                    + " y='100' width='10' height='160'/><rect x='120' y='230'"
                                    + " width='150' height='16'/>"),
                    new Shape(
                            "processor",
                            "<rect x='130' y='100' width='140' height='140' rx='8'/><path d='M110"
                                    + " 130h16v80h-16zM274 130h16v80h-16zM160 80h80v16h-80zM160"
                                    + " 244h80v16h-80z'/>"),
                    new Shape("console", "<rect x='70' y='130' width='260' height='90' rx='44'/>"),
                    new Shape(
                            "keyboard", "<rect x='50' y='120' width='300' height='110' rx='12'/>"),
                    new Shape("mouse", "<rect x='150' y='80' width='100' height='180' rx='50'/>"),
                    new Shape(
                            "watch",
                            "<rect x='165' y='50' width='70' height='240' rx='14'/><circle cx='200'"
                                    + " cy='170' r='68'/>"));

    private static final String OTHER = "<rect x='110' y='90' width='180' height='160' rx='20'/>";

    private record Shape(String word, String path) {}

    private Picture() {}

    static String of(Product product) {
        long hue = Gid.stable(0, product.handle()) % 360;
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" aria-label="%s">
        <rect width="400" height="400" fill="hsl(%d 45%% 93%%)"/>
        <g fill="hsl(%d 40%% 38%%)">%s</g>
        <text x="200" y="330" font-family="sans-serif" font-size="22" text-anchor="middle" fill="hsl(%d 40%% 22%%)">%s</text>
        <text x="200" y="360" font-family="sans-serif" font-size="16" text-anchor="middle" fill="hsl(%d 30%% 35%%)">%s</text>
        </svg>
        """
                .formatted(
                        Html.escape(product.title()),
                        hue,
                        hue,
                        shape(product),
                        hue,
                        Html.escape(shortened(product.title())),
                        hue,
                        Html.escape(product.vendor()));
    }

    private static String shape(Product product) {
        List<String> words = SearchWords.of(product.type());
        return SHAPES.stream()
                .filter(shape -> words.stream().anyMatch(word -> word.startsWith(shape.word())))
                .map(Shape::path)
                .findFirst()
                .orElse(OTHER);
    }

    private static String shortened(String title) {
        return title.length() > 32 ? title.substring(0, 31) + "…" : title;
    }
}
