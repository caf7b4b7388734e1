package org.tongbao.etl.extract.names;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;

/** Recognises units by how their names are built: a county's level and an office's ending, a company, a zone, a township. */
final class UnitNames {

    private static final String LEVEL = SubjectNames.LEVEL;
    private static final String NOT_IN_UNITS = "的在各与及其为是共从由较比被把将对向等未均仍已占至使于但";
    private static final String PLAIN = "[\\p{IsHan}&&[^和有" + NOT_IN_UNITS + "]]";
    /** The last characters of what {@link #UNIT} and {@link #BARE_UNIT} know units to end with. */
    private static final String UNIT_ENDS = "行司室会局办委部院协联社心区园团处道镇乡托队校府馆业造工铁泥份技械药电材胎缆璃品化";
    private static final int LONGEST_UNIT = 32;
    private static final Pattern UNIT = Expression.of("^(?:"
            + "(?!县委县|县乡|市委市|区委区|州委州|省委省|" + LEVEL + "(?:级|场|值|域|民|内|外|长))" + LEVEL
            + "(?:和?" + PLAIN + "){1,12}?(?:有限(?:责任)?公司|办公室|委员会|管委会|分局|局|(?<![督主承交催代举领协转])办(?![理结件公])|委(?!员|托|办)|部(?![门分署])|会(?![议同])|法院|检察院|医院(?=[,:(\\d、]|门诊|完成|实现|收入|上报|报送|得分|满意)|科协|妇联|残联|文联|工商联|供销社|团委|总工会|中心|(?:开发区|经开区)(?:管委会|管理委员会)?|工业园区?|产业园区?|园区|高新区|示范区|新区|集团|公司)"
            + "|" + LEVEL + "(?:科协|妇联|残联|文联|工商联|侨联|社科联|供销社|供销联社|供销合作社|团委|法院|检察院|党校|档案馆|经开区|经济开发区|高新区|工业园区?|产业园区?)"
            + "|" + PLAIN + "{2,12}?(?:支行(?=贷款|存款|余额|投放|发放|各项|新增)|农商行(?!业)|农商银行|村镇银行|有限(?:责任)?公司|集团公司|公司|集团|合作园区|经济合作区|风景名胜区|旅游度假区|经济开发区|开发区|经开区|高新区|工业园区?(?:管委会)?|产业园区?(?:管委会)?|物流园|科技园|建材园|示范区|管委会|服务中心|分局)"
            + "|(?!各|全|新增|实现|乡镇|城镇|城乡|特色|新型|集镇|小城|建制|镇办|重点)" + PLAIN + "{1,5}?(?:园区(?=\\d|新入驻|新引进|入驻企业)|街道办事处|街道办|街道|办事处|镇(?!区|村|街|办)|乡(?!村|镇|土|道)))");
    /** A unit that does something to others is not whom the figures are about: 市热线办下发督办函56份. */
    private static final Pattern ACTS = Pattern.compile(
            "^(?:《|向)|^(?:共|已|累计|及时|先后)*(?:下发|编发|印发|制发|转办|转派|派发|派单|督办|约谈|牵头(?!的\\d)|组织|会同|将|要|负责(?!的\\d)|对|责成|专题|召开|开展督查|督查(?!发现)|获悉|通报|检查|抽查|暗访)");
    /** 县政府办公室采用198条 counts what others reported. */
    private static final Pattern PUBLISHES = Expression.of("\\p{IsHan}{1,3}(?:政府|委)办(?:公[室厅])?(?:采用|约稿|收到|共收)");
    private static final Pattern BARE_UNIT = Expression.of("^(?!上报|报送|呈报|转报)(?:和?" + PLAIN + "){2,10}?(?:局|委员会|办公室|支队|大队|医院|学校|供电公司|政府)"
            + "(?=[,:(\\d]|上报|报送|完成|累计|实现|办理|受理|办结|得分|采用|录用|群众|满意率|按时|因|以)");

    private static final Pattern MEETING = Pattern.compile("召开|举办|(?:协调|推进|调度|座谈|现场|推介|恳谈|动员|洽谈|博览|交易|部署|例|述职)会$");
    private static final Pattern FIRM = Expression.of("^" + PLAIN + "{2,5}?(?:盐化|药业|煤业|乳业|矿业|酒业|纸业|实业|铸造|锻造|重工|钢铁|水泥|股份|科技|化工|机械|制药|光电|新材|轮胎|电缆|玻璃|(?<!绿色|特色|休闲|有机|农业|生态)食品)(?=产值|纳税|税收|缴税|完成产值|因|停产|营业收入)");

    private UnitNames() {}

    static boolean isAt(String text) {
        return UNIT.matcher(text).find();
    }

    /**
     * The name that a text begins with, where figures can be about it.
     *
     * @param known a name that stands there and was met before; empty where there is none
     */
    static Optional<String> at(String text, String known) {
        String name = known;
        if (mayBeUnit(text)) {
            Matcher unit = UNIT.matcher(text);
            Matcher bare = BARE_UNIT.matcher(text);
            name = unit.find() && unit.end() > name.length() ? unit.group() : name;
            name = name.isEmpty() && bare.find() ? bare.group() : name;
            Matcher firm = FIRM.matcher(text);
            name = name.isEmpty() && firm.find() ? firm.group() : name;
        }
        boolean acts = name.isEmpty() || MEETING.matcher(name).find() || ACTS.matcher(text.substring(name.length())).find()
                || publishes(text, name);
        return acts ? Optional.empty() : Optional.of(name);
    }

    /** Whether the office that a text begins with counts what others reported, as 县政府办公室采用198条 does. */
    static boolean publishes(String text, String name) {
        return PUBLISHES.matcher(text).region(0, Math.min(text.length(), name.length() + 2)).matches();
    }

    /** Whether only its trade shows the name that a text begins with to be a firm's. */
    static boolean isFirm(String text, String name) {
        Matcher firm = FIRM.matcher(text);
        return firm.find() && firm.end() == name.length();
    }

    /** Whether one of the characters that units end with comes before the first that no unit's name has. */
    private static boolean mayBeUnit(String text) {
        for (int at = 0; at < text.length() && at < LONGEST_UNIT; at++) {
            char c = text.charAt(at);
            if (at > 0 && UNIT_ENDS.indexOf(c) >= 0) {
                return true;
            }
            if (c < 0x2E80 || NOT_IN_UNITS.indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }
}
