package io.sigmagent.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What customers see: the demo store and its chat, in a real browser. */
@Timeout(180)
class BrowserIT {

    private static final String WISH = "Hi, I'm looking for a gaming laptop under $1500";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);
    private static final LocatorAssertions.HasCountOptions COUNTED =
            new LocatorAssertions.HasCountOptions().setTimeout(45_000);

    private final RunningProduct product = RunningProduct.shared();
    private final String shop = "http://localhost:" + product.port();
    private final Browser browser = new Browser();

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void chatsAboutLaptopsAndAnOrderAndRemembersItAfterReload() {
        Page page =
                browser.visitor(
                                new NewContextOptions()
                                        .setViewportSize(1280, 860)
                                        .setDeviceScaleFactor(2))
                        .newPage();
        openShop(page);
        page.getByTestId("launcher").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("intro")).containsText("AI assistant");
        assertThat(page.getByTestId("input")).isFocused();

        say(page, WISH);

        assertThat(answers(page)).hasCount(1, COUNTED);
        assertThat(answers(page).first()).hasAttribute("data-agent", "sbdr_agent");
        assertPricesAreTheStores(page);
        page.getByTestId("products").scrollIntoViewIfNeeded();
        page.mouse().move(0, 0);
        browser.picture(page, "chat");

        SampleOrder order = SampleOrder.shipped(product.store());
        say(page, "what about order %s, my email is %s".formatted(order.name(), order.email()));

        assertThat(page.getByTestId("handoff")).hasCount(1, COUNTED);
        assertThat(page.getByTestId("handoff")).hasAttribute("data-to-agent", "account_manager");
        assertThat(answers(page)).hasCount(2, COUNTED);
        assertThat(answers(page).last()).containsText(order.name(), PATIENTLY);
        browser.keep(page, "order");

        List<String> before = page.getByTestId("message").locator(".bubble").allInnerTexts();
        page.reload();
        assertThat(page.getByTestId("panel")).isVisible();
        assertThat(page.getByTestId("message")).hasCount(before.size(), COUNTED);
        assertThat(page.getByTestId("handoff")).hasCount(1, COUNTED);
        assertThat(page.getByTestId("message").locator(".bubble").allInnerTexts())
                .isEqualTo(before);
        assertThat(before).hasSize(4);
        browser.assertNoComplaints();
    }

    @Test
    void givesAnotherBrowserThatKnowsTheIdAConversationOfItsOwn() {
        Page owner = browser.visitor().newPage();
        openShop(owner);
        owner.getByTestId("launcher").click();
        say(owner, WISH);
        assertThat(answers(owner)).hasCount(1, COUNTED);
        String session = (String) owner.evaluate("SigmAgent.sessionId");
        browser.assertNoComplaints();

        Page other = browser.visitor().newPage();
        other.addInitScript(
                "localStorage.setItem('sigmagent:localhost:%d:session', '%s')"
                        .formatted(product.port(), session));
        openShop(other);
        other.getByTestId("launcher").click();
        say(other, "Do you have headphones up to $250?");

        assertThat(answers(other)).hasCount(1, COUNTED);
        assertThat(other.getByTestId("message")).hasCount(2);
        assertThat(other.evaluate("SigmAgent.sessionId")).isNotEqualTo(session);
        assertThat(owner.getByTestId("message")).hasCount(2);
        browser.assertNoComplaints();
    }

    @Test
    void refusesAPageThatInsistsOnSomebodyElsesSession() {
        String session = "browser-fixed";
        Page owner = pageWithSession(browser.visitor(), session);
        say(owner, WISH);
        assertThat(answers(owner)).hasCount(1, COUNTED);
        browser.assertNoComplaints();

        Page other = pageWithSession(browser.visitor(), session);

        assertThat(other.getByTestId("input")).isDisabled();
        assertThat(other.getByTestId("banner")).isVisible();
        assertThat(other.getByTestId("message")).hasCount(0);
        assertThat(browser.complaints()).singleElement().asString().contains("session_owned");
    }

    @Test
    void letsThePlainWebSocketExampleTakeUpAConversationAndResumeIt() {
        String session = "browser-snippet";
        assertThat(product.gateway().say(session, WISH).status()).isEqualTo(200);
        Page page = browser.visitor().newPage();
        Locator lines = page.getByTestId("messages").locator("li");

        openExample(page, session);
        page.getByTestId("content").fill("how do I set up my new monitor?");
        page.getByTestId("send").click();
        assertThat(lines.filter(from("customer_success"))).hasCount(1, COUNTED);
        assertThat(lines.filter(from("handoff"))).hasCount(1, COUNTED);

        openExample(page, session);
        assertThat(lines).hasCount(0);
        page.evaluate("socket.send('{\"type\": \"resume\", \"last_seq\": 0}')");

        assertThat(lines.filter(from("sbdr_agent"))).hasCount(1, COUNTED);
        assertThat(lines.filter(from("customer_success"))).hasCount(1, COUNTED);
        assertThat(lines.filter(from("handoff"))).hasCount(1, COUNTED);
        browser.assertNoComplaints();
    }

    @Test
    void fitsAPhoneInTheDark() {
        Page page =
                browser.visitor(
                                new NewContextOptions()
                                        .setViewportSize(390, 844)
                                        .setDeviceScaleFactor(2)
                                        .setIsMobile(true)
                                        .setHasTouch(true)
                                        .setColorScheme(ColorScheme.DARK))
                        .newPage();
        openShop(page);
        browser.keep(page, "phone-store");
        page.getByTestId("launcher").tap();
        say(page, WISH);
        assertThat(answers(page)).hasCount(1, COUNTED);
        browser.keep(page, "phone-chat");

        assertThat(page.getByTestId("panel").boundingBox().width).isEqualTo(390);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(luminance(page.getByTestId("panel"))).isLessThan(80);
        assertThat(luminance(page.locator("body"))).isLessThan(80);
        assertPricesAreTheStores(page);
        browser.assertNoComplaints();
    }

    private void openShop(Page page) {
        page.navigate(shop + "/");
        assertThat(page.getByTestId("store-product").first()).isVisible();
        assertThat(page.getByTestId("store-product").count()).isGreaterThanOrEqualTo(12);
    }

    private void openExample(Page page, String session) {
        page.navigate(shop + "/embed-example.html?session=" + session);
        page.waitForCondition(() -> page.evaluate("socket.readyState").equals(1));
    }

    /** The shop, if its script tag gave the chat a session of its own. */
    private Page pageWithSession(BrowserContext visitor, String session) {
        Page page = visitor.newPage();
        page.addInitScript(
                """
                new MutationObserver(() => {
                    const script = document.getElementById('chat');
                    if (script) Object.assign(script.dataset, { session: '%s', open: '' });
                }).observe(document, { childList: true, subtree: true });
                """
                        .formatted(session));
        openShop(page);
        return page;
    }

    private static void say(Page page, String text) {
        page.getByTestId("input").fill(text);
        page.keyboard().press("Enter");
    }

    private static Locator answers(Page page) {
        return page.locator("[data-testid=message][data-from=agent]");
    }

    private static Locator.FilterOptions from(String agent) {
        return new Locator.FilterOptions()
                .setHasText(agent.equals("handoff") ? "hands over" : agent + ":");
    }

    /** Cards say what the store asks today. */
    private void assertPricesAreTheStores(Page page) {
        List<Locator> cards = page.getByTestId("product").all();
        assertThat(cards).isNotEmpty();
        Map<String, String> prices = storePrices();
        for (Locator card : cards) {
            String id = card.getAttribute("data-product-id");
            assertThat(card.getByTestId("price").innerText()).as(id).isEqualTo(prices.get(id));
        }
    }

    private Map<String, String> storePrices() {
        JsonNode products = product.gateway().get("/demo/products.json").body();
        return products.valueStream()
                .collect(
                        Collectors.toMap(
                                known -> known.path("id").asText(),
                                known ->
                                        Shelf.dollars(
                                                new BigDecimal(
                                                        known.path("price")
                                                                .path("amount")
                                                                .asText()))));
    }

    private static double luminance(Locator element) {
        return ((Number)
                        element.evaluate(
                                "element =>"
                                    + " getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).slice(0,"
                                    + " 3).reduce((sum, v) => sum + +v, 0) / 3"))
                .doubleValue();
    }
}
