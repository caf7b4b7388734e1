package org.tongbao.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.Form;

/** What typesetters, scanners and mirror sites put into a text changes no fact of it. */
class DecorationTest {

    private static final int ROUNDS = 60;
    private static final String BULLETIN = """
            青岚督考通〔2021〕22号
            关于青岚区2021年1-3月份产业大招商工作完成情况的通报
            各乡镇街道、区直各部门:
            截止3月底，我区完成项目编制94个，占全年目标任务580个的16.21%，同比增长8.5%。累计完成重点产业到位资金41.23亿元，其中第一产业到位资金1.63亿元，第二产业到位资金20.86亿元。
            现代农业专班项目编制任务数88个，完成编制10个，完成率11.36%，低于序时进度13.64个百分点，居第5位；完成重点产业到位资金1,119.11万元。
            云门镇、石桥乡、柳湾镇到位资金分别为1200万元、950万元和830.5万元。
            到位资金完成目标任务50%以上的区直单位有区工信局、岚山公司、区委统战部；其余3家完成情况均为零。
            """;

    private final Extractor extractor = new Extractor(TestLexicon.builtIn());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void blanksFullWidthDigitsAndPageMarksChangeNoFact(long seed) {
        List<String> expected = facts(BULLETIN);
        assertThat(expected).hasSizeGreaterThan(18);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String decorated = pageMarks(blanks(fullWidth(BULLETIN, random), random), random);

            assertThat(facts(decorated)).as(decorated).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"青嵐區2021年1-3月份", "青岚区2021年1-3月份"})
    void traditionalCharactersAreTheirSimplifiedForms(String place) {
        String sentence = "關於" + place + "產業大招商工作完成情況的通報\n全區完成項目編制94個，同比增長8.5%。";
        String simplified = "关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n全区完成项目编制94个，同比增长8.5%。";

        assertThat(facts(sentence)).isEqualTo(facts(simplified)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"起草说明（印发时删去）", "　起草说明(印发时删去)"})
    void whatIsSaidToTheDrafterIsNoFact(String heading) {
        String notes = heading + "\n云门镇到位资金9999万元，同比增长77.7%。\n附件：1.来源\n";

        assertThat(facts(BULLETIN + notes)).isEqualTo(facts(BULLETIN));
        assertThat(facts(BULLETIN + notes.replace("印发时", ""))).hasSizeGreaterThan(facts(BULLETIN).size());
    }

    private List<String> facts(String text) {
        return extractor.extract(new Document("case.txt", "0".repeat(64), Form.TEXT, text, List.of())).observations().stream()
                .filter(o -> !o.rules().contains("letterhead"))
                .map(DecorationTest::shown)
                .toList();
    }

    private static String shown(Observation o) {
        return o.subject() + " " + o.indicator() + " " + o.category() + " " + o.measure() + " " + o.value() + o.unit() + " " + o.bound() + " " + o.period();
    }

    /** Never between two digits of a line without a sentence, where a blank parts columns. */
    private static String blanks(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c);
            if (c != '\n' && random.nextInt(6) == 0) {
                out.append(" \u3000\u00a0\u200b".charAt(random.nextInt(4)));
            }
        }
        return out.toString();
    }

    private static String fullWidth(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean fold = c >= '0' && c <= '9' || "%(),:".indexOf(c) >= 0;
            out.append(fold && random.nextInt(3) == 0 ? (char) (c + 0xFEE0) : c);
        }
        return out.toString();
    }

    /** In the middle of a long line, where a page may end. */
    private static String pageMarks(String text, Random random) {
        String[] lines = text.split("\n");
        int at = 3 + random.nextInt(lines.length - 3);
        String line = lines[at];
        int cut = 15 + random.nextInt(line.length() - 20);
        while (!Character.isIdeographic(line.charAt(cut)) || !Character.isIdeographic(line.charAt(cut - 1))) {
            cut--;
        }
        lines[at] = line.substring(0, cut) + "\n— " + (1 + random.nextInt(9)) + " — " + line.substring(cut);
        return String.join("\n", lines) + "\n";
    }
}
