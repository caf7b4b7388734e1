package org.tongbao.warehouse.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tongbao.warehouse.semantic.Comparison.MOM;
import static org.tongbao.warehouse.semantic.Comparison.PACE;
import static org.tongbao.warehouse.semantic.Comparison.PRINTED_RATE;
import static org.tongbao.warehouse.semantic.Comparison.RANK;
import static org.tongbao.warehouse.semantic.Comparison.RANK_CHANGE;
import static org.tongbao.warehouse.semantic.Comparison.SHARE_OF_WHOLE;
import static org.tongbao.warehouse.semantic.Comparison.TARGET;
import static org.tongbao.warehouse.semantic.Comparison.TARGET_BOUNDS;
import static org.tongbao.warehouse.semantic.Comparison.YOY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.warehouse.semantic.plan.Planner;

/** The SQL of typical questions as it is shown, kept in files; {@code -Dsnapshots=write} renews them. */
class PlannerSnapshotTest {

    private static final Path SNAPSHOTS = Path.of("src/test/resources/org/tongbao/warehouse/semantic");

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("trend-of-a-region", funds().where("region", "520502").in("2020-01", "2021-12").with(TARGET, PACE, YOY)),
                arguments("ranking-of-departments", funds().by("subject").where("region", "520502").where("kind", "department")
                        .with(TARGET, PACE, RANK, RANK_CHANGE).ordered("funds_in_place_rank", false)),
                arguments("months-own-figures", funds().by("subject").where("region", "520502").in("2021-01", "2021-06").own().with(MOM, YOY)),
                arguments("departments-by-parent", funds().by("parent").where("region", "520502").with(YOY, SHARE_OF_WHOLE)),
                arguments("quarters-of-comparable-townships", funds().where("kind", "township").in("2021-01", "2021-12").every(Grain.QUARTER)
                        .own().with(YOY, MOM).comparable()),
                arguments("ranking-of-counties-of-a-prefecture", funds().by("region").where("prefecture", "520500").with(RANK)),
                arguments("prefectures-of-a-province", funds().by("prefecture").where("province", "520000").with(TARGET)),
                arguments("ratios-beside-counts", Question.of("start_rate", "new_statistical_projects").by("subject").where("region", "520502").with(YOY)),
                arguments("targets-and-rates-as-printed", funds().by("subject_name").where("region", "520502").in("2021-01", "2021-12")
                        .with(TARGET, TARGET_BOUNDS, PRINTED_RATE)),
                arguments("targets-of-departments-together", funds().where("region", "520502").where("kind", "department")
                        .with(TARGET_BOUNDS, PRINTED_RATE)),
                arguments("names-then-beside-ratios", Question.of("start_rate").by("subject", "subject_name").where("region", "520502")),
                arguments("sectors", funds().by("category").where("region", "520502")),
                arguments("as-first-reported", funds().where("region", "520502").in("2021-01", "2021-12").as(new Vintage.AsFirstReported()).with(YOY)),
                arguments("as-of-a-day", funds().by("subject").where("region", "520502").as(new Vintage.AsOf(LocalDate.of(2021, 4, 15))).with(RANK_CHANGE)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAsItWas(String name, Question question) throws IOException {
        String shown = Planner.compile(question.bound()).shown() + "\n";
        Path snapshot = SNAPSHOTS.resolve(name + ".sql");
        if ("write".equals(System.getProperty("snapshots"))) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(snapshot, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(snapshot));
    }

    private static Question funds() {
        return Question.of("funds_in_place");
    }
}
