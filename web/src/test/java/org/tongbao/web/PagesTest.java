package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Every page on a telephone, a desk and a wall, in both languages, light and dark: legible, without a complaint, WCAG 2.1 AA.
 * The usual tests look at each in one of the twelve ways, thorough ones in all, and leave pictures.
 */
class PagesTest {

    private static final boolean IS_THOROUGH = Boolean.getBoolean("tongbao.thorough");

    private record Look(int width, int height, String language, String theme) {

        /** @param name of what is looked at: half of all are looked at on a telephone, the others at a desk */
        static Stream<Look> of(String name) {
            if (!IS_THOROUGH) {
                return Stream.of(name.hashCode() % 2 == 0 ? new Look(390, 844, "zh", "light") : new Look(1440, 900, "en", "dark"));
            }
            return Stream.of("zh", "en").flatMap(language -> Stream.of("light", "dark").flatMap(theme -> Stream.of(
                    new Look(390, 844, language, theme), new Look(1440, 900, language, theme), new Look(2560, 1440, language, theme))));
        }

        String query() {
            return "&theme=" + theme + (language.equals("zh") ? "" : "&lang=" + language);
        }
    }

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "overview, ?region=990101&period=2021-08",
        "trend, trend.html?region=990101&year=2020",
        "load, load.html?region=990101",
        "a load that is forgotten, load.html?load=1",
        "trend of months, trend.html?region=990101&year=2020&mode=period",
        "units ranked, units.html?region=990101&period=2021-08&kind=department",
        "units without a figure, units.html?region=990101&period=2019-06&kind=township",
        "units by rank, units.html?region=990101&period=2020-12&kind=department&view=bump",
        "units as a heat map, units.html?region=990101&period=2020-12&kind=department&view=heat",
        "units by target, units.html?region=990102&period=2021-12&kind=department&view=scatter",
        "units in multiples, units.html?region=990101&period=2021-12&kind=township&view=multiples",
        "boards, units.html?region=990101&period=2019-06&kind=department&view=boards&top=4&over=target",
        "a department, unit.html?region=990101&period=2021-08&subject=262245768354978552",
        "a task force, unit.html?region=990101&period=2020-12&subject=1488029687873074087&metric=hightech_enterprises",
        "sectors, sectors.html?region=990101&period=2020-10",
        "sectors without growth, sectors.html?region=990102&period=2019-06&of=forces&how=value",
        "year-end, year-end.html?region=990101&year=2021&kind=department&sort=-actual",
        "year-end without another year, year-end.html?region=990101&year=2019&kind=township",
        "bulletins, bulletins.html?region=990101",
        "contradictions, bulletins.html?region=990101&view=findings",
        "bulletin, bulletins.html?region=990101&key={first}",
        "workbench, workbench.html?region=990101",
        "two vintages, bulletins.html?region=990101&key={first}&beside={second}",
    })
    void isLegibleEverywhere(String name, String given) throws Exception {
        String path = given.replace("{first}", vintage(1)).replace("{second}", vintage(2));
        List<String> found = new ArrayList<>();
        for (Look look : Look.of(name).toList()) {
            try (ShownPage page = SAMPLE.shown(path + look.query(), look.width(), look.height())) {
                String where = name.replace(' ', '-') + "-" + look.width() + "-" + look.language() + "-" + look.theme();
                if (IS_THOROUGH) {
                    page.picture(where);
                }
                page.unreadable().forEach(one -> found.add(where + ": " + one));
                page.inaccessible().forEach(one -> found.add(where + ": " + one));
            }
        }
        assertThat(found).isEmpty();
    }

    /** @return key of a vintage of the bulletin that was issued again with corrections */
    private static String vintage(int number) throws Exception {
        for (JsonNode bulletin : SAMPLE.server().json("/api/v1/bulletins?region=990101").get("data")) {
            if (bulletin.get("vintages").asInt() == 2 && bulletin.get("vintage").asInt() == number) {
                return bulletin.get("key").asString();
            }
        }
        throw new AssertionError("the sample has a corrected re-issue");
    }
}
