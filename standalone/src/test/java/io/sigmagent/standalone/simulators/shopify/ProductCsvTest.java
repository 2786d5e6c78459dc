package io.sigmagent.standalone.simulators.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The product export of Shopify, old and new, good and bad. */
class ProductCsvTest {

    private static final Instant TODAY = Instant.parse("2026-03-10T00:00:00Z");

    private static final String CLASSIC =
            """
            \ufeffHandle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Status,Cost per item,Colour (product.metafields.custom.colour)
            tee,Tee,"<p>Soft, ""light"" &amp;
            warm</p>",Acme,Apparel,Shirts,"summer, cotton",TRUE,Size,S,Color,Red,TEE-1,shopify,5,deny,19.9,25.00,https://cdn.example/tee.png,active,7,red
            tee,,,,,,,,,M,,Red,TEE-2,shopify,0,continue,21,,,,,
            tee,,,,,,,,,,,,,,,,,,https://cdn.example/tee-2.png,,,
            mug,Mug,,Acme,,Mugs,,FALSE,Title,Default Title,,,MUG,,,deny,9.00,,,draft,,
            """;

    @Test
    void readsTheClassicExport() {
        List<Product> products = read(CLASSIC);

        Product tee = products.getFirst();
        assertThat(products).hasSize(2);
        assertThat(tee.description()).isEqualTo("Soft, \"light\" & warm");
        assertThat(tee.tags()).containsExactly("cotton", "summer");
        assertThat(tee.options())
                .isEqualTo(Map.of("Size", List.of("S", "M"), "Color", List.of("Red")));
        assertThat(tee.images()).hasSize(2);
        assertThat(tee.metafields()).isEqualTo(Map.of("custom.colour", "red"));
        assertThat(tee.variants()).extracting(Variant::title).containsExactly("S / Red", "M / Red");
        assertThat(tee.variants().getFirst().price()).isEqualTo("19.90");
        assertThat(tee.variants().getFirst().compareAt()).isEqualTo("25.00");
        assertThat(tee.variants().getLast().availableForSale()).isTrue();
        assertThat(tee.visible()).isTrue();
        Product mug = products.getLast();
        assertThat(mug.visible()).isFalse();
        assertThat(mug.variants().getFirst().inventory()).isNull();
        assertThat(mug.hasOnlyDefaultVariant()).isTrue();
    }

    @Test
    void readsTheNewerExport() {
        List<Product> products =
                read(
                        """
                        Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Cost per item,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL
                        Lamp,lamp,A lamp,Acme,Lamps,light,TRUE,Active,L-1,Title,Default Title,30,35,12,shopify,4,FALSE,https://cdn.example/lamp.png
                        """);

        Product lamp = products.getFirst();
        assertThat(lamp.handle()).isEqualTo("lamp");
        assertThat(lamp.variants().getFirst().inventory()).isEqualTo(4);
        assertThat(lamp.variants().getFirst().unitCost()).isEqualTo("12.00");
    }

    @Test
    void makesAHandleOfATitle() {
        assertThat(read("Title,Price\nRéading Lamp 3,30\n").getFirst().handle())
                .isEqualTo("reading-lamp-3");
    }

    @Test
    void givesTheSameIdsEveryTime() {
        assertThat(read(CLASSIC)).isEqualTo(read(CLASSIC));
        assertThat(read(CLASSIC.replace("tee,Tee,", "tee,Tee shirt,")).getFirst().id())
                .isEqualTo(read(CLASSIC).getFirst().id());
    }

    @Test
    void namesLineAndExpectationOfWhatIsWrong() {
        refuses(
                CLASSIC.replace(",21,", ",cheap,"),
                "shop.csv, line 4: Variant Price is \"cheap\" (expected: a decimal number");
        refuses(
                CLASSIC.replace(",21,", ",,"),
                "shop.csv, line 4: Variant Price is \"\" (expected: a price");
        refuses(
                CLASSIC.replace("shopify,5,", "shopify,many,"),
                "shop.csv, line 2: Variant Inventory Qty is \"many\"");
        refuses(
                CLASSIC.replace(",draft,", ",hidden,"),
                "shop.csv, line 6: Status is \"hidden\" (expected: active, draft or archived)");
        refuses(
                CLASSIC.replace("tee,,,,,,,,,M,", "tee,,,,,,,,,S,"),
                "shop.csv, line 4: Option1 Value is \"S\" (expected: options that differ");
        refuses(CLASSIC.replace("mug,Mug,", "mug,,"), "shop.csv, line 6: Title is \"\"");
        refuses(
                CLASSIC.replace("Handle,Title", "Handle,Name"),
                "shop.csv, line 1: no column Title (expected: the header of a Shopify product"
                        + " export");
        refuses("Handle,Title,Variant Price\n", "shop.csv, line 1: no product");
        refuses("", "shop.csv, line 1: no product");
        refuses(CLASSIC + "x,\"never closed\nat all", "shop.csv, line 7: ");
        refuses(
                CLASSIC + "x,y,z" + ",".repeat(30) + "\n",
                "shop.csv, line 7: 33 cells (expected: at most 22");
        refuses(CLASSIC + ",Orphan,\n", "shop.csv, line 7: Variant Price");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] latin = (CLASSIC.substring(1) + "caf\u00e9,x").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new ProductCsv("shop.csv", TODAY, false).read(latin))
                .hasMessageStartingWith("shop.csv, line 7: not UTF-8");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Catalogue.read(Path.of("/nowhere/shop.csv"), TODAY))
                .hasMessageContaining("/nowhere/shop.csv")
                .hasMessageContaining("expected");
    }

    private static List<Product> read(String text) {
        return new ProductCsv("shop.csv", TODAY, false).read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
