package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page by keyboard alone: all that can be clicked is reached in reading order, seen while it is, and left again. */
class KeyboardTest {

    /** Numbers what can be reached in the document's order, and gives how many there are. */
    private static final String NUMBER = """
            () => {
              const all = [...document.querySelectorAll('a[href], summary, button:enabled, input:enabled, select:enabled, textarea:enabled, [contenteditable=true], [tabindex="0"]')]
                  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0 && !element.closest('[inert]'));
              document.querySelectorAll('[data-walk]').forEach((element) => delete element.dataset.walk);
              all.forEach((element, i) => { element.dataset.walk = i; });
              return all.map((element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}”`);
            }""";

    /** Where the focus is: its number, and what is wrong with it there. */
    private static final String FOCUSED = """
            async () => {
              const element = document.activeElement;
              if (!element || element === document.body) return { at: -1, wrong: [] };
              const wrong = [];
              const ringed = (one) => { const style = getComputedStyle(one); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; };
              const label = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`);
              const shown = label && element.matches('.out-of-sight') ? label : element;
              const ring = shown.closest('.cm-editor') ?? shown;
              for (let frame = 0; frame < 10 && !ringed(ring); frame++) await new Promise(requestAnimationFrame);
              if (!ringed(ring)) wrong.push('has no ring');
              const box = shown.getBoundingClientRect();
              if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) wrong.push('is out of view');
              const before = window.walkedBefore;
              if (before && before.parentElement === element.parentElement) {
                const was = before.getBoundingClientRect();
                if (box.bottom <= was.top || (box.right <= was.left && box.top < was.bottom && box.bottom > was.top)) wrong.push('is before the one before it');
              }
              window.walkedBefore = element;
              return { at: Number(element.dataset.walk ?? -2), wrong, what: element.outerHTML.slice(0, 90) };
            }""";

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "overview, ?region=990101&period=2021-08",
        "trend, trend.html?region=990101&year=2020",
        "units, units.html?region=990101&period=2021-08&kind=department",
        "boards, units.html?region=990101&period=2019-06&kind=department&view=boards&top=4&over=target",
        "unit, unit.html?region=990101&period=2021-08&subject=262245768354978552",
        "sectors, sectors.html?region=990101&period=2020-10",
        "year-end, year-end.html?region=990101&year=2021&kind=department",
        "bulletins, bulletins.html?region=990101",
        "contradictions, bulletins.html?region=990101&view=findings",
        "bulletin, bulletins.html?region=990101&key={bulletin}",
        "load, load.html",
        "workbench, workbench.html",
    })
    void isWalked(String name, String given) throws Exception {
        String bulletin = SAMPLE.server().json("/api/v1/bulletins?region=990101").get("data").get(0).get("key").asString();
        try (ShownPage shown = SAMPLE.shown(given.replace("{bulletin}", bulletin))) {
            Page page = shown.page();
            for (Locator button : page.locator("[id$=-show-table]").all()) {
                button.focus();
                page.keyboard().press("Enter");
                assertThat(button.getAttribute("aria-expanded")).isEqualTo("true");
                assertThat(page.locator("#" + button.getAttribute("aria-controls") + " table").isVisible()).isTrue();
            }
            assertThat(walk(page)).isEmpty();
            panelsReturnTheFocus(page);
        }
    }

    /** @return what was not reached, not seen or out of order */
    @SuppressWarnings("unchecked")
    private static List<String> walk(Page page) {
        List<String> all = (List<String>) page.evaluate(NUMBER);
        page.evaluate("() => { window.walkedBefore = null; document.querySelector('[data-walk=\"0\"]').focus(); }");
        Keyboard keyboard = page.keyboard();
        List<String> wrong = new ArrayList<>();
        Set<Integer> reached = new HashSet<>();
        int last = -1;
        for (int presses = 0; presses <= all.size() + 1; presses++) {
            if (presses > 0) {
                keyboard.press("Tab");
            }
            Map<String, Object> focused = (Map<String, Object>) page.evaluate(FOCUSED);
            int at = ((Number) focused.get("at")).intValue();
            if (at == -1 || reached.contains(at)) {
                if (at >= 0 && at == last) {
                    wrong.add("can't be left: " + all.get(at));
                }
                break;
            }
            if (at == -2) {
                wrong.add("was not there: " + focused.get("what"));
                continue;
            }
            if (at < last) {
                wrong.add("out of order: " + all.get(at));
            }
            ((List<String>) focused.get("wrong")).forEach(one -> wrong.add(one + ": " + all.get(at)));
            reached.add(at);
            last = at;
        }
        for (int i = 0; i < all.size(); i++) {
            if (!reached.contains(i)) {
                wrong.add("not reached: " + all.get(i));
            }
        }
        return wrong;
    }

    private static void panelsReturnTheFocus(Page page) {
        Locator figure = page.locator("main button.figure, main .sources button, main button.marked-figure").first();
        if (figure.count() == 0) {
            return;
        }
        figure.focus();
        page.keyboard().press("Enter");
        page.locator("#source").waitFor();
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("() => document.getElementById('source').contains(document.activeElement)")).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator("#source").isHidden()).isTrue();
        assertThat((Boolean) figure.evaluate("(element) => element === document.activeElement")).isTrue();
    }
}
