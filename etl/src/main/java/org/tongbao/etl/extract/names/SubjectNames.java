package org.tongbao.etl.extract.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.observation.SubjectKind;

/** Recognises who is spoken of in one document, by known names first and by how such names are built otherwise. */
public final class SubjectNames {

    static final String LEVEL = "[区县市州旗省]";
    /** A name and what is said of it. */
    private static final int FAR_ENOUGH = 160;
    private static final Pattern LISTED = Expression.of("\\p{IsHan}{2,12}(?:\\(?[-\\d.,]+[^\\d、,。;]{1,4}\\)?)?(?:[、和]\\p{IsHan}{2,12}(?:\\(?[-\\d.,]+[^、,。;]{1,4}\\)?)?)+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、(]");
    private static final Pattern BEFORE_NAMES = Pattern.compile("^.*[是为有的]");
    private static final Pattern FIGURE = Pattern.compile("[-\\d.].*");
    private static final Pattern UNIT_LIKE = Expression.of("\\p{IsHan}{1,9}(?:县|区|市|镇|乡|街道|局|委|办|园|科协|妇联|残联|供销社|园区|集团|公司|中心|支队|团|农场)");
    private static final Pattern NO_NAME = Pattern.compile("^(?:新建|新增|建成|改造|种植|各|全|乡|该|我|本|小区|社区|景区|地区|城乡|城市|城镇|乡镇|街道$|其中)|完成|实现|的|是|为|有|等|分别|各|全[市县区]|小区$|社区$|景区$|地区$|山区$|超市$|[茶果花家校公田乐]园$");
    private static final Pattern GROUP = Pattern.compile(
            "(?:" + LEVEL + "直(?:各)?(?:(?:责任|有关|成员)?(?:部门|单位)|机关)?|" + LEVEL + "属(?:各)?公司|各?乡镇街道|各?乡镇(?:\\((?:街道|办事处|街|办|场)\\))?|各?镇办|各?部门|各?单位|各?街道|(?<!城)各?镇|各?县[市区]+|各?地市)");
    private static final Pattern WHOLE = Pattern.compile("^(?:(?:我|全|本)(?:" + LEVEL + "|师市?|镇|乡|州)(?!场|级|直|委|政府|乡镇(?:引进|完成|共|累计|到位|报送|实现))|各(?:责任|有关|相关|牵头|成员)?单位|各(?:责任|有关|相关|牵头)?部门|各乡镇(?:\\((?:街道|办事处)\\))?、(?:各|" + LEVEL + "直各?)(?:部门|单位)(?=共|合计)|各地各部门|各地|各级|[两二三四五六七八九]类(?=合计|共计|合占))");
    private static final Pattern LEADERS = Pattern.compile("^(?:" + LEVEL + "?(?:党政)?(?:主要|分管)领导|" + LEVEL + "(?:级|四大班子|四套班子)?领导(?=带队|外出|赴|率队|开展)|(?:主要|分管)" + LEVEL + "领导(?=带队|外出)|" + LEVEL + "委、" + LEVEL + "政府(?:主要)?领导(?=带队|外出)|" + LEVEL + "委书记(?:(?:、|和)" + LEVEL + "长)?(?=带队|外出|赴|率队)|" + LEVEL + "长(?=带队|外出招商|率队)|(?:镇街|乡镇|部门|单位)(?:党政)?(?:主要)?(?:负责人|负责同志|领导)|" + LEVEL + "(?:委|政府)(?:主要|分管)?(?:负责同志|负责人|领导)|其他" + LEVEL + "级?领导|" + LEVEL + "(?:四大家|四家班子|四大班子|四套班子)(?:主要|其他)领导)");
    private static final Pattern TASK_FORCE = Expression.of("^(?!各)\\p{IsHan}{2,10}?专班");
    private static final Pattern CATEGORY = Expression.of(
            "(?<name>(?![列居占各])[\\p{IsHan}A-Z、]{1,14}?(?<!等)类)(?=\\d|占|诉求|问题|工单|事项|投诉|咨询|项目|[,:(]|占比|同比|环比)"
                    + "|(?<field>[\\p{IsHan}&&[^的]]{2,8}?(?:领域|板块))(?=\\D{0,14}\\d)"
                    + "|(?<energy>电力、?热力、?燃气及水(?:的)?生产和供应业)"
                    + "|(?<accident>(?!发生|累计|共|全|其中|各类|生产安全|安全生产|一般|较大|重大|亡人|伤亡|死亡|重伤)[\\p{IsHan}&&[^发]]{2,8}?)(?=(?:发生)?事故\\d|(?<=火灾)发生\\d+起)"
                    + "|(?<trade>\\p{IsHan}{1,12}?(?<!工|农|产|企|就|创|行|物|毕|开|停|营|作|林|事|职|\\p{IsHan}{2}药|\\p{IsHan}{2}煤|\\p{IsHan}{2}乳|\\p{IsHan}{2}矿|\\p{IsHan}{2}酒)业)(?=增加值|投资|产值|增长|下降|完成|实现|收入|税收|用电|到位|签约|销售额|营业额|零售额|营业收入|利润|占全[省市县区州])"
                    + "|(?<fund>(?:中央|省级|自治区|市级|州级|县级|市县)(?:财政)?资金)(?=支出|到位|下达|\\d|$)"
                    + "|(?<other>其[他它])(?=\\d+(?:件|起)(?!单位))"
                    + "|(?<works>(?:石化|石油化工|化学|化工|食品|冶金|建材|纺织|轻纺|电子|电力|机械|装备|有色|钢铁|煤炭|医药|烟草|能源)工业)(?=增加值|投资|产值|增长|下降|完成|实现)"
                    + "|(?<industry>(?!市?下达|新增|全|其|各|我)\\p{IsHan}{2,14}(?:(?<!重点|主导|支柱|新兴|全|新增|优势|特色|下达)产业|加工业|(?<!重点|主要|传统|支柱|优势|大|各|个|全|其|本|亏损|增长|下降|完成|实现|累计|同|跨|分|按|从|在)行业)(?=产值|增加值|营业收入|增长|下降|到位资金|签约|完成投资|投资|实现(?:营业|主营|销售|产值|增加值|税|利润|收入)|完成(?:营业|主营|销售|产值|增加值|税|利润))"
                    + "|(?<settled>城镇|乡村)(?=[\\d.]+[万亿]元))");
    private static final int LONGEST_CATEGORY = 18;
    private static final int LONGEST_GROUP = 8;
    private static final Pattern GROUP_SPEAKS = Expression.of(
            "^(?:" + LEVEL + "直(?:各)?(?:部门|单位|机关)|" + LEVEL + "属(?:各)?(?:公司|企业)|各?乡镇街道|(?:各|全" + LEVEL + ")?乡镇|各?县[市区]{1,2}|部门|\\p{IsHan}{2,4}(?<!各|全部)部门|各?乡?镇\\((?:办|街|街道|办事处|场)\\)|各乡镇、各部门|" + LEVEL + "级部门|县\\(市、区\\)|各镇|各?镇街|[两二三四五六七八九十]+(?:家|地|个?部门|个?单位|个?乡镇|个?镇|个?县|个?区|大?(?:主导|支柱|重点|优势|传统)?产业|大?行业|大类)(?=合计|共计|累计|总计))(?=共|合计|总计|累计|报送|上报|承办|完成|受理|办理|采用|签约|新签约|合计|引进|组织|排查|检查|外出)|^其[他余](?:各)?(?:乡镇街道|乡镇|镇街|单位|部门|县区|县市区|镇|街道)(?=\\d)");

    private static final Pattern OF_ALL = Pattern.compile("^全" + LEVEL);

    private final Lexicon lexicon;
    private final String regionName;
    private final ProjectClasses classes = new ProjectClasses();
    private final List<String> taskForces = new ArrayList<>();
    private final Set<String> considered = new HashSet<>();
    private final Openings met = new Openings();
    private final Map<Integer, Optional<Mention>> answers = new HashMap<>();
    private String paragraph;

    public SubjectNames(Lexicon lexicon, String regionName) {
        this.lexicon = lexicon;
        this.regionName = regionName;
    }

    public record Mention(int start, int end, Subject subject) {}

    public Subject whole() {
        return Subject.of(regionName, SubjectKind.WHOLE);
    }

    public ProjectClasses classes() {
        return classes;
    }

    /** The subject whose name stands at {@code from}. */
    public Optional<Mention> at(String text, int from) {
        if (text != paragraph) {
            return find(text, from);
        }
        Optional<Mention> known = answers.get(from);
        if (known == null) {
            known = find(text, from);
            answers.put(from, known);
        }
        return known;
    }

    /** The paragraph that will be asked about place by place, several times each. */
    public void open(String text) {
        paragraph = text;
        answers.clear();
    }

    private Optional<Mention> find(String text, int from) {
        if (from >= text.length() || !mayOpen(text.charAt(from))) {
            return Optional.empty();
        }
        String rest = text.substring(from, Math.min(text.length(), from + FAR_ENOUGH));
        Optional<Mention> category = lexicon.categoryAt(text, from)
                .map(mention -> new Mention(from, mention.end(),
                        new Subject(text.substring(from, mention.end()), SubjectKind.SECTOR, mention.canonical())));
        if (category.isPresent()) {
            return category;
        }
        Optional<String> known = lexicon.subjectAt(text, from).map(name -> name.endsWith("办") && rest.startsWith("公室", name.length()) ? name + "公室" : name);
        if (known.isPresent() && UnitNames.publishes(rest, known.get())) {
            return Optional.empty();
        }
        if (known.isPresent()) {
            SubjectKind kind = kind(known.get());
            String name = kind == SubjectKind.TASK_FORCE ? fullName(known.get()) : known.get();
            return Optional.of(mention(from, known.get().length(), Subject.of(name, kind)));
        }
        Optional<String> division = lexicon.divisionAt(text, from);
        boolean unitOfDivision = division.isPresent() && UnitNames.isAt(rest.substring(division.get().length() - 1));
        if (!regionName.isEmpty() && rest.startsWith(regionName) && !unitOfDivision) {
            return Optional.of(mention(from, regionName.length(), whole()));
        }
        char first = rest.charAt(0);
        Matcher whole = WHOLE.matcher(rest);
        if ("我全本各两二三四五六七八九".indexOf(first) >= 0 && whole.find()) {
            return Optional.of(mention(from, whole.end(), whole()));
        }
        Matcher leaders = LEADERS.matcher(rest);
        if ((LEVEL.indexOf(first) >= 0 || "党主分其镇乡部单".indexOf(first) >= 0) && leaders.find()) {
            return Optional.of(mention(from, leaders.end(), Subject.of(leaders.group(), SubjectKind.LEADER_GROUP)));
        }
        Matcher taskForce = TASK_FORCE.matcher(rest);
        if (rest.contains("专班") && taskForce.find()) {
            return Optional.of(mention(from, taskForce.end(), Subject.of(fullName(taskForce.group()), SubjectKind.TASK_FORCE)));
        }
        if (division.isPresent() && !unitOfDivision) {
            return Optional.of(mention(from, division.get().length(), Subject.of(division.get(), SubjectKind.COUNTY)));
        }
        return category(rest, from).or(() -> classes.at(text, from)).or(() -> unit(rest, from)).or(() -> group(rest, from));
    }

    private static Optional<Mention> category(String rest, int from) {
        String near = rest.substring(0, Math.min(rest.length(), LONGEST_CATEGORY));
        boolean possible = near.indexOf('类') > 0 || near.indexOf('业') > 0 || near.indexOf('域') > 0 || near.indexOf('块') > 0 || near.indexOf('故') > 0 || near.indexOf('灾') > 0 || near.indexOf("资金") > 0 || near.startsWith("城镇") || near.startsWith("乡村") || near.startsWith("其他") || near.startsWith("其它");
        if (!possible) {
            return Optional.empty();
        }
        Matcher matcher = CATEGORY.matcher(rest);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String name = matcher.group("name") != null ? matcher.group("name")
                : matcher.group("field") != null ? matcher.group("field")
                : matcher.group("energy") != null ? matcher.group("energy")
                : matcher.group("fund") != null ? matcher.group("fund")
                : matcher.group("other") != null ? matcher.group("other")
                : matcher.group("works") != null ? matcher.group("works")
                : matcher.group("accident") != null ? matcher.group("accident")
                : matcher.group("settled") != null ? matcher.group("settled")
                : matcher.group("trade") != null ? matcher.group("trade")
                : matcher.group("industry");
        if (matcher.group("name") != null && rest.startsWith("项目", matcher.end())) {
            return Optional.of(mention(from, matcher.end() + 2, Subject.of(name + "项目", SubjectKind.PROJECT_CLASS)));
        }
        return Optional.of(mention(from, matcher.end(), Subject.of(name, SubjectKind.SECTOR)));
    }

    private Optional<Mention> unit(String rest, int from) {
        String known = met.longestAt(rest, 0).orElse("");
        return UnitNames.at(rest, known).map(name -> mention(from, name.length(), Subject.of(name, UnitNames.isFirm(rest, name) ? SubjectKind.COMPANY : kind(name))));
    }

    private static Optional<Mention> group(String rest, int from) {
        Matcher group = GROUP_SPEAKS.matcher(rest);
        boolean counted = "两二三四五六七八九十其全".indexOf(rest.charAt(0)) >= 0;
        return (counted || mayNameGroup(rest.substring(0, Math.min(LONGEST_GROUP, rest.length())))) && group.find() ? Optional.of(mention(from, group.end(), Subject.of(OF_ALL.matcher(group.group()).replaceFirst(""), SubjectKind.GROUP))) : Optional.empty();
    }

    /** Takes note of the names that a paragraph lists, to know them where they stand alone. */
    public void meet(String paragraph) {
        if (paragraph.indexOf('、') < 0 && paragraph.indexOf('和') < 0) {
            return;
        }
        Matcher listed = LISTED.matcher(paragraph);
        while (listed.find()) {
            for (String item : BETWEEN_NAMES.split(listed.group())) {
                String name = FIGURE.matcher(item).replaceFirst("");
                meetName(name);
                if (!met.contains(name)) {
                    Arrays.stream(name.split("和")).forEach(this::meetName);
                    meetName(BEFORE_NAMES.matcher(name).replaceFirst(""));
                }
            }
        }
    }

    /** Takes note of one name, as a table's first column has them; anything else is passed over. */
    public void meetName(String name) {
        if (considered.add(name) && UNIT_LIKE.matcher(name).matches() && !NO_NAME.matcher(name).find()) {
            met.add(name);
        }
    }

    private static boolean mayOpen(char c) {
        return c >= 0x80 && "、，。；：".indexOf(c) < 0 || Character.isLetterOrDigit(c);
    }

    private static Mention mention(int from, int length, Subject subject) {
        return new Mention(from, from + length, subject);
    }

    /** A name in a list of names, where its place shows that it is one: 长治 among cities is 长治市. */
    public Subject listed(String name) {
        SubjectKind kind = kind(name);
        boolean cityLikeTownship = kind == SubjectKind.TOWNSHIP && lexicon.isDivision(name + "市"); // 景德镇, 萍乡
        if (kind == SubjectKind.OTHER || cityLikeTownship || kind == SubjectKind.COUNTY && !lexicon.isDivision(name)) {
            for (String level : List.of("市", "县", "区", "州", "省")) {
                if (lexicon.isDivision(name + level)) {
                    return Subject.of(name + level, SubjectKind.COUNTY);
                }
            }
        }
        return Subject.of(name, kind);
    }

    /**
     * The last group noun in a text, as in 区直部门; {@code before} where there is none, or where there is only a vaguer
     * word for it, as 单位 after 区直单位.
     */
    public String groupIn(String text, String before) {
        if (!mayNameGroup(text)) {
            return before;
        }
        Matcher matcher = GROUP.matcher(text);
        String found = before;
        while (matcher.find()) {
            String group = matcher.group().startsWith("各") ? matcher.group().substring(1) : matcher.group();
            found = found.endsWith(group) ? found : group;
        }
        return found;
    }

    private static boolean mayNameGroup(String text) {
        for (int at = 0; at < text.length(); at++) {
            if ("直属乡镇部单街县地".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * A task force is often shortened once it has been named: 工业专班 for 新型工业化专班. The short form is taken for the
     * one full name among those already read of which it leaves characters out; two such names leave it as it is.
     */
    private String fullName(String printed) {
        List<String> longer = taskForces.stream()
                .filter(name -> !name.equals(printed) && leavesOut(name, printed))
                .toList();
        if (longer.size() == 1 && !taskForces.contains(printed)) {
            return longer.get(0);
        }
        if (!taskForces.contains(printed)) {
            taskForces.add(printed);
        }
        return printed;
    }

    private static boolean leavesOut(String full, String shortened) {
        int at = 0;
        for (int i = 0; i < full.length() && at < shortened.length(); i++) {
            if (full.charAt(i) == shortened.charAt(at)) {
                at++;
            }
        }
        return at == shortened.length();
    }

    /** Known names have their kind in the reference data; others show it by how they end. */
    public SubjectKind kind(String name) {
        return lexicon.kindOf(name).orElseGet(() -> NameEndings.kind(name));
    }
}
