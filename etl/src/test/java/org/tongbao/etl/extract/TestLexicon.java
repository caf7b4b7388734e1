package org.tongbao.etl.extract;

import java.util.Map;
import java.util.Set;
import org.tongbao.etl.extract.names.Lexicon;

/** A lexicon of a few names, for tests of the rules alone. */
final class TestLexicon {

    private TestLexicon() {}

    static Lexicon builtIn() {
        return new Lexicon(
                Map.ofEntries(
                        Map.entry("项目编制", "项目编制"),
                        Map.entry("编制", "项目编制"),
                        Map.entry("重点产业到位资金", "重点产业到位资金"),
                        Map.entry("到位资金", "重点产业到位资金"),
                        Map.entry("开工", "新增产业项目开工"),
                        Map.entry("外出招商", "外出招商"),
                        Map.entry("引进重点产业", "引进重点产业"),
                        Map.entry("合同投资额", "合同投资额"),
                        Map.entry("高新技术企业", "引进高新技术企业"),
                        Map.entry("500强企业", "引进500强企业")),
                Map.of("重点产业到位资金", "亿元", "项目编制", "个"),
                Map.of("第一产业", "第一产业", "第二产业", "第二产业", "第三产业", "第三产业"),
                Map.of(),
                Set.of("青岚区", "怀山县", "平川县"));
    }
}
