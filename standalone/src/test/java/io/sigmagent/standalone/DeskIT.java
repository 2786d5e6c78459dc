package io.sigmagent.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A customer of the demo store, a person at the desk, and the agent that goes on: two browsers. */
@Timeout(240)
class DeskIT {

    private static final String WISH = "I'm looking for a gaming laptop under $1500";
    private static final String PROMISE = "I will send you a free laptop sleeve with your order";
    private static final String CALL = "a call on Friday at noon";
    private static final double PATIENCE_MS = 60_000;
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS);
    private static final LocatorAssertions.HasCountOptions COUNTED =
            new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS);

    private final RunningProduct product = RunningProduct.shared();
    private final String address = "http://localhost:" + product.port();
    private final Browser browser = new Browser();

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void handsACustomerToAPersonAndBackToAnAgentThatKnowsWhatWasPromised() {
        Page customer = customer();
        say(customer, WISH);
        assertThat(from(customer, "sbdr_agent")).hasCount(1, COUNTED);
        Page desk = desk(browser.visitor(), "Sam");

        say(customer, "I want to talk to a human");

        String session = (String) customer.evaluate("SigmAgent.sessionId");
        Locator waiting = desk.locator(item(session) + "[data-phase=waiting_for_human]");
        assertThat(waiting).hasCount(1, COUNTED);
        assertThat(waiting.getByTestId("session-said")).containsText("I want to talk to a human");
        browser.keep(desk, "desk-waiting");
        waiting.click();
        assertThat(desk.getByTestId("log")).containsText(WISH, PATIENTLY);
        assertThat(desk.getByTestId("facts")).containsText("1500", PATIENTLY);

        answer(customer, desk);
        keepAllLooks(session, desk.url());
        giveBack(customer, desk);

        assertKnowsPromises(customer, 2);
        say(customer, "What did you promise me?");
        assertKnowsPromises(customer, 3);
        browser.keep(customer, "desk-customer");
        browser.assertNoComplaints();
    }

    private static void assertKnowsPromises(Page customer, int answers) {
        assertThat(from(customer, "sbdr_agent")).hasCount(answers, COUNTED);
        assertThat(from(customer, "sbdr_agent").last()).containsText(PROMISE);
        assertThat(from(customer, "sbdr_agent").last()).containsText(CALL);
    }

    private static void answer(Page customer, Page desk) {
        desk.getByTestId("text").fill("Hi, Sam here. " + PROMISE + ".");
        desk.keyboard().press("Enter");

        assertThat(from(customer, "human_agent")).hasCount(1, COUNTED);
        assertThat(from(customer, "human_agent")).containsText(PROMISE);
        assertThat(customer.getByTestId("owner")).containsText("Sam");
        assertThat(desk.getByTestId("text")).hasValue("");
        say(customer, "Great, thank you!");
        assertThat(desk.getByTestId("log")).containsText("Great, thank you!", PATIENTLY);
        assertThat(desk.getByTestId("give-back")).isVisible();
    }

    private static void giveBack(Page customer, Page desk) {
        desk.getByTestId("give-back").click();
        desk.getByTestId("promises").fill(CALL);
        desk.getByTestId("give-back-send").click();

        assertThat(
                        customer.locator(
                                "[data-testid=handoff][data-from-agent=human_agent]"
                                        + "[data-to-agent=sbdr_agent]"))
                .hasCount(1, COUNTED);
        assertThat(desk.getByTestId("promised")).containsText(PROMISE, PATIENTLY);
        assertThat(desk.getByTestId("promised")).containsText(CALL);
        assertThat(desk.getByTestId("take-over")).isVisible();
    }

    /** The same session on other screens, for people who look at the run. */
    private void keepAllLooks(String session, String page) {
        var _ = look(page, "desk-light", options(1280, 860));
        var _ = look(page, "desk-dark", options(1280, 860).setColorScheme(ColorScheme.DARK));
        NewContextOptions phone =
                options(390, 844).setIsMobile(true).setHasTouch(true).setDeviceScaleFactor(2);
        Page held = look(page, "desk-phone", phone);
        assertThat(held.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(held.getByTestId("text")).isInViewport();
        held.getByTestId("back").tap();
        assertThat(held.locator(item(session))).isVisible();
        browser.keep(held, "desk-phone-list");
    }

    private Page look(String address, String name, NewContextOptions options) {
        Page page = desk(browser.visitor(options), "Alex");
        page.navigate(address);
        page.reload();
        assertThat(page.getByTestId("log")).containsText("Great, thank you!", PATIENTLY);
        browser.keep(page, name);
        return page;
    }

    private static NewContextOptions options(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height);
    }

    private Page customer() {
        Page page = browser.visitor().newPage();
        page.navigate(address + "/");
        page.getByTestId("launcher").click();
        return page;
    }

    private Page desk(BrowserContext visitor, String name) {
        Page page = visitor.newPage();
        page.navigate(address + "/desk");
        page.getByTestId("name").fill(name);
        page.getByTestId("name-save").click();
        assertThat(page.getByTestId("connection")).hasText("Connected");
        assertThat(page.getByRole(AriaRole.HEADING, named("Desk"))).isVisible();
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void say(Page page, String text) {
        page.getByTestId("input").fill(text);
        page.keyboard().press("Enter");
    }

    private static String item(String session) {
        return "[data-testid=session-item][data-session='%s']".formatted(session);
    }

    private static Locator from(Page page, String agent) {
        return page.locator(
                "[data-testid=message][data-from=agent][data-agent=%s]".formatted(agent));
    }
}
