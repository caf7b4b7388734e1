package org.tongbao.etl.extract.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;

/** The usual clause: who, what, and a figure; then more figures of the same, or of what the words between say. */
final class Figures implements ClauseRule {

    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*$");
    private static final Pattern ADJUSTED = Pattern.compile("(?:由|从)(?:年初的|原来的|原)?$");
    private static final Pattern ADJUSTED_TO = Pattern.compile("^(?:调整|调增|调减|提高|上调|下调|变更|增加|减少)(?:为|到|至)");
    private static final Pattern GROUP_SIZE = Pattern.compile("^(?:县市区|县区|市县|县市|市州|地市|市(?!级|场|本)|县(?!级)|区(?!级|直|属|域)|乡镇街道|乡镇|镇街|镇办|镇|街道|省份|部门|单位|成员单位)");
    /** 在全市9个县(市、区)中排第7位: among how many. */
    private static final Pattern AMONG = Expression.of("^\\p{IsHan}{0,6}(?:\\([^)]{1,8}\\))?中,?(?:\\p{IsHan}{0,6})?(?:排|列|居|位|名|第\\d)");
    private static final Pattern EDGE = Pattern.compile("(?:前|(?<![滞落])后|末|倒数|倒数第)$");
    private static final Pattern COUNT_OF_UNITS = Expression.of("^个?(?:\\p{IsHan}{0,6})?(?:单位|部门|乡镇|县区|县市区|镇|街道|地区|市|县|区)");
    private static final Pattern OF_CATEGORY = Expression.of("(?:^|等|、)(?<name>\\p{IsHan}{2,10}?(?<!等)类)(?:诉求|问题|工单|事项|投诉)?(?:共|有)?$");
    /** The next of several classes counted in one clause. */
    private static final Pattern PROJECTS = Expression.of("、\\p{IsHan}{2,12}(?:项目|工程)");
    /** 供热问题共1037件, in a bulletin on calls. */
    private static final Pattern TOPIC = Expression.of("(?:^|、)(?<name>(?!各类|其中|等|涉及|存在|主要|上述|此类|\\p{IsHan}{0,2}(?:发现|收集|整改|反映|办|解决|查|处理|受理|反馈|征集|梳理|移交|收到|答复))\\p{IsHan}{2,8}问题)(?:共|有)?$");
    /** 热点问题:物业服务326件. */
    private static final Pattern LISTED_TOPIC = Expression.of("^(?<name>(?!其中|分别|依次|涉及|共|同比|环比|较|受理|办结|转|派|答|回)\\p{IsHan}{2,8})$");
    private static final Pattern HOT = Pattern.compile("热点|反映集中|诉求集中|主要诉求|主要集中");
    private static final Pattern COMPARED_PLACE = Pattern.compile("[与较比]$");
    private static final Pattern HELD = Pattern.compile("控制在$");
    private static final Pattern AIMED = Pattern.compile("目标|任务|计划|指标");
    /** 39宗新开工项目: the count comes before the class. */
    private static final Pattern STAGE_COUNTED = Expression.of("^(?:计划新开工|计划投产|新开工|续建|在建|前期|储备|竣工|建成投产|投产|预备|新建)项目(?=$|[,(]|中|全部|均?已)|^\\p{IsHan}{2,8}项目(?=累计完成|进度|仅|尚)|^(?!\\p{IsHan}*[重级]|新?签|新?引进|开复工|在谈)\\p{IsHan}{2,8}项目(?=中$)");
    private static final Pattern JOINED = Pattern.compile("[、和及与]*");
    private static final Pattern LIMIT = Pattern.compile("^(?:及|含|\\(含\\)|\\(含本数\\))?以[上下内]");
    private static final Pattern OF_LIMITED = Expression.of(
            "(?:的(?=\\d)|(?:企业|单位|项目|乡镇|镇|的).{0,6}\\d).*|的(?:\\p{IsHan}{0,8})?(?:单位|部门|乡镇|县区|镇|街道|市|县|区|项目|企业).*");
    private static final Pattern RANGE_TO = Pattern.compile("至|到|-");
    private static final Pattern OF_RANGE = Pattern.compile("(?:之间)?(?:的|项目|企业|单位)");
    private static final Pattern GOALS = Pattern.compile("预期目标|主要目标");
    private static final Pattern RESIDUAL = Pattern.compile("(?:其余|其他|剩余|余下)(?:的)?$");
    private static final Pattern GROUP_NOUN = Pattern.compile("^(?:乡镇街道|乡镇|镇街|镇办|县区|县市区|部门|街道|县\\(市、区\\))");
    /** 14个乡镇完成税收收入6230万元 is about the townships. */
    private static final Pattern GROUP_ACTS = Pattern.compile("(?<group>乡镇街道|乡镇|镇街|镇办|县区|县市区|市直部门|县直部门|区直部门|部门|街道)(?:共|累计|合计)?(?:完成|实现|承办|报送|上报|到位|受理|办理|采用|签约|引进|平均)");
    /** 26家县直单位中: what comes after is of them. */
    private static final Pattern GROUP_AMONG = Expression.of("(?:有\\p{IsHan}{2,4}的)?(?<group>[市县区州旗]直(?:责任)?(?:单位|部门)|乡镇街道|乡镇(?:\\((?:街道|办事处|街|办|场)\\))?|镇街|县市区|县区)中");
    /** 完成年度任务80%以上的乡镇有7个 counts townships. */
    private static final Pattern OF_GROUP = Pattern.compile("的(?<group>[市县区州旗]直(?:责任)?(?:单位|部门)|乡镇街道|乡镇|镇街|县市区|县区)(?:共有|仅有|只有|有|共|仅)?$");
    /** 甲局(28%)、乙局(12%)2个单位: how many were named. */
    private static final Pattern UNITS_ALONE = Pattern.compile("单位|部门|乡镇|镇街|街道");
    private static final Pattern OF_UNITS = Pattern.compile("的单位(?:共有|仅有|只有|有|共|仅)?$");
    private static final Pattern OF_LEVEL = Expression.of("[市县区州旗]直\\p{IsHan}*(?:部门|单位)|乡镇街道|乡镇|镇街");
    /** 超额完成全年任务的有5个, under a heading that names the group. */
    private static final Pattern DID_TASK = Expression.of("(?:\\p{IsHan}{0,6}完成[\\p{IsHan}]{0,12}(?:任务|进度|目标)|超额完成|未完成|未破零)的(?:共有|仅有|只有|有|共|仅)?");
    /** 前5家企业出口9.8亿元 is of them. */
    private static final Pattern FIRST_FIRMS = Expression.of("(?:企业|单位|项目)(?=\\p{IsHan}{2,6}[\\d.]+[万亿]?(?:元|美元|吨))");
    private static final Pattern TOWNSHIPS = Expression.of("乡镇(?=\\p{IsHan}{2})");
    /** 未开工的15个项目中: of all projects, whatever class was spoken of. */
    private static final Pattern OF_UNDONE = Expression.of("(?:目前|尚|仍|还)*未\\p{IsHan}{2,4}的\\d+[个项]项目中");
    private static final Pattern THERE_ARE = Pattern.compile("(?:仍|尚|还|另|现|共|目前|至今)*有");
    private static final Pattern NOT_YET = Expression.of("(?<what>\\p{IsHan}{2,8}?)(?:仍|尚|还)?(?<state>未\\p{IsHan}{2,4})");
    private static final int LONGEST_HEAD = 12;
    private static final int LONGEST_LEAD = 20;
    private static final int LONGEST_AMONG = 26;
    private static final Pattern LENDER = Pattern.compile("^占");
    private static final Pattern PENALTY = Pattern.compile("^(?:及以上)?的(?:单位|部门|乡镇|镇|县区|个人|责任人).{0,8}(?:通报批评|约谈|问责|取消|扣)|^(?:及以上)?的(?:(?:发|亮|给予)?[红黄]牌|列入)");

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        List<Token> figures = clause.figures();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = new Reading(clause);
        for (int i = 0; i < figures.size(); i++) {
            reading.read(figures, i);
        }
        if (!reading.said.isEmpty() && reading.said.get(reading.said.size() - 1) instanceof Saying.Skipped skipped) {
            Noughts.beforeBracket(clause, skipped.end()).ifPresent(subject -> reading.said.add(new Saying.About(subject, true)));
        }
        List<Subject> parts = reading.said.stream().filter(Saying.About.class::isInstance).map(one -> ((Saying.About) one).subject()).toList();
        if (parts.size() > 1) {
            reading.said.add(new Saying.Named(parts));
        } else if (reading.said.stream().noneMatch(Saying.Figure.class::isInstance)) {
            sharingPlace(clause).ifPresent(reading.said::add);
        }
        return Optional.of(reading.said);
    }

    /** 甲镇、乙镇、丙乡得分列前3位: whom the figures of the clauses after are given 分别. */
    private static Optional<Saying> sharingPlace(ClauseText clause) {
        int until = clause.figures().get(0).start();
        String words = clause.words(clause.afterLeadIn(clause.start(), until), until);
        return words.indexOf('、') < 0 ? Optional.empty() : Names.row(clause, words, false).map(row -> new Saying.Named(row.subjects()));
    }

    /** 等5个镇街 counts 镇街; 等15个单位 counts units of the whole. */
    static Subject groupAfterCount(ClauseText clause, String trailing, String group) {
        Matcher noun = GROUP_NOUN.matcher(trailing);
        return noun.find() ? Subject.of(noun.group(), SubjectKind.GROUP)
                : trailing.startsWith("单位") || group.isEmpty() ? groupOf(clause, "单位")
                : Subject.of(group, SubjectKind.GROUP);
    }

    /** 单位 is a vaguer word for the group of a level that the paragraph opens with, as in (一)县直单位。, else for those of the whole. */
    private static Subject groupOf(ClauseText clause, String noun) {
        String group = clause.heard().group();
        int lead = clause.text().indexOf('。');
        boolean leads = lead > 0 && lead < LONGEST_LEAD && clause.text().substring(0, lead).contains(group);
        return leads && OF_LEVEL.matcher(group).matches() && group.endsWith(noun) ? Subject.of(group, SubjectKind.GROUP) : clause.names().whole();
    }

    /** One clause as it is read from figure to figure. */
    private static final class Reading {
        private final ClauseText clause;
        private final List<Saying> said = new ArrayList<>();
        private int labelStart;
        private String before = "";
        /** Where the words before a range begin: 亿元至5亿元项目 is one name. */
        private int rangeStart;
        private boolean counted;
        private boolean groupSkipped;

        Reading(ClauseText clause) {
            this.clause = clause;
            this.labelStart = clause.start();
        }

        void read(List<Token> figures, int i) {
            Token figure = figures.get(i);
            int trailingEnd = i + 1 < figures.size() ? figures.get(i + 1).start() : clause.end();
            boolean first = i == 0;
            int from = labelStart;
            boolean opens = first || groupSkipped || clause.words(labelStart, figure.start()).startsWith("、") || clause.words(labelStart, figure.start()).startsWith("其中");
            groupSkipped = false;
            int at = clause.afterLeadIn(labelStart, figure.start());
            Optional<SubjectNames.Mention> mention = opens ? listed(clause.mention(at, figure.start())) : Optional.empty();
            boolean part = clause.isPart(labelStart, at);
            if (mention.isPresent()) {
                said.add(new Saying.About(mention.get().subject(), part));
                at = mention.get().end();
                at = Math.max(at, clause.afterLeadIn(at, figure.start()));
            }
            String label = clause.words(Math.min(at, figure.start()), figure.start());
            if (figure instanceof Token.Place place) {
                if (COMPARED_PLACE.matcher(label).find()) {
                    said.add(new Saying.Skipped(place.start(), place.end(), LeftOut.ORDINAL));
                    return;
                }
                if (label.isEmpty() && clause.clause().endMark() == ':') {
                    clause.names().at(clause.text(), clause.end() + 1).ifPresent(whose -> said.add(new Saying.About(whose.subject(), false)));
                }
                said.add(new Saying.Figure("rank", null, label, Measure.RANK, place.value(), place.unit(), null,
                        Dates.of(clause, from, place.start(), first), place.start(), place.end()));
                labelStart = place.end();
                return;
            }
            if (mention.isEmpty() && label.startsWith("、") && !said.isEmpty() && PROJECTS.matcher(label).matches()
                    && said.stream().anyMatch(one -> one instanceof Saying.About about && about.subject().isProjectClass())) {
                said.add(new Saying.About(Subject.of(label.substring(1), SubjectKind.PROJECT_CLASS), part));
            }
            Matcher category = OF_CATEGORY.matcher(label);
            if (mention.isEmpty() && category.find()) {
                said.add(new Saying.About(Subject.of(category.group("name"), SubjectKind.SECTOR), part));
            }
            Matcher topic = (HOT.matcher(clause.heard().lead()).find() ? LISTED_TOPIC : TOPIC).matcher(label);
            if (mention.isEmpty() && clause.heard().ofComplaints() && (clause.heard().subject().isWhole() || clause.heard().subject().name().endsWith("问题")) && figure instanceof Token.Quantity counted && counted.unit().equals("件") && topic.find()) {
                said.add(new Saying.About(Subject.of(topic.group("name"), SubjectKind.SECTOR), part));
            }
            if (first && mention.isEmpty() && label.endsWith("的") && OF_UNDONE.matcher(clause.words(clause.start(), clause.end())).matches()) {
                said.add(new Saying.About(clause.names().whole(), false));
            }
            Matcher stage = STAGE_COUNTED.matcher(clause.words(figure.end(), trailingEnd));
            if (first && label.isEmpty() && mention.isEmpty() && stage.find()) {
                said.add(new Saying.About(Subject.of(stage.group(), SubjectKind.PROJECT_CLASS), part));
            }
            Matcher among = GROUP_AMONG.matcher(clause.words(figure.end(), trailingEnd));
            if (first && among.matches() && mention.map(SubjectNames.Mention::subject).filter(subject -> !subject.isWhole()).isEmpty()) {
                said.add(new Saying.Group(among.group("group")));
                said.add(new Saying.About(Subject.of(among.group("group"), SubjectKind.GROUP), false));
            }
            quantity((Token.Quantity) figure, label, from, trailingEnd, first, figures);
        }

        /** 我县列入省重点项目7个 is about the class. */
        private Optional<SubjectNames.Mention> listed(Optional<SubjectNames.Mention> mention) {
            return mention.filter(whole -> whole.subject().isWhole())
                    .flatMap(whole -> clause.names().classes().listed(clause.text(), whole.end()))
                    .or(() -> mention);
        }

        private void quantity(Token.Quantity quantity, String label, int from, int trailingEnd, boolean first, List<Token> figures) {
            String trailing = clause.words(quantity.end(), trailingEnd);
            String rest = clause.words(quantity.end(), clause.end());
            if (RANGE_TO.matcher(trailing).matches() && figures.indexOf(quantity) + 1 < figures.size()
                    && OF_RANGE.matcher(clause.text()).region(endOf(figures.get(figures.indexOf(quantity) + 1)), clause.end()).lookingAt()
                    || RANGE_TO.matcher(label).matches() && OF_RANGE.matcher(rest).lookingAt()) {
                said.add(new Saying.Skipped(quantity.start(), quantity.end(), LeftOut.THRESHOLD));
                boolean opens = RANGE_TO.matcher(trailing).matches();
                rangeStart = opens ? labelStart : rangeStart;
                labelStart = opens || rest.startsWith("的") || rest.startsWith("之间的") ? quantity.end() : rangeStart;
                return;
            }
            if (isPlain(quantity) && AMONG.matcher(clause.text()).region(quantity.end(), Math.min(clause.text().length(), quantity.end() + LONGEST_AMONG)).lookingAt()) {
                said.add(new Saying.Skipped(quantity.start(), quantity.end(), LeftOut.THRESHOLD));
                labelStart = quantity.end();
                return;
            }
            if (isLimitOfAClass(quantity, label, trailing, rest)) {
                said.add(new Saying.Skipped(quantity.start(), quantity.end(), LeftOut.THRESHOLD));
                return; // its words belong to the name of what the next figure counts
            }
            labelStart = quantity.end();
            groupSkipped = label.isEmpty() && isGroupSize(quantity, trailing, figures);
            if (groupSkipped || EDGE.matcher(label).find()) {
                said.add(new Saying.Skipped(quantity.start(), quantity.end(), LeftOut.THRESHOLD));
                Matcher speaks = GROUP_ACTS.matcher(trailing);
                Matcher firms = FIRST_FIRMS.matcher(rest);
                if (label.equals("前") && firms.lookingAt()) {
                    said.add(new Saying.About(Subject.of(clause.words(quantity.start() - 1, quantity.end()) + firms.group(), SubjectKind.GROUP), true));
                    labelStart = quantity.end() + firms.end();
                    return;
                }
                if (groupSkipped && speaks.lookingAt()) {
                    said.add(new Saying.About(Subject.of(speaks.group("group"), SubjectKind.GROUP), false));
                }
                labelStart = EDGE.matcher(label).find() ? quantity.end() : quantity.end() + groupWord(trailing);
                return;
            }
            if (label.endsWith("等") && (quantity.unit().equals("家") || quantity.unit().equals("个"))) {
                Subject group = groupAfterCount(clause, trailing, clause.heard().group());
                said.add(new Saying.Figure("list_count", group, "", Measure.COUNT, quantity.value(), quantity.unit(), null, null,
                        quantity.start(), quantity.numberEnd()));
                return;
            }
            if (label.isEmpty() && first && clause.clause().depth() == 0 && UNITS_ALONE.matcher(trailing).matches() && clause.start() > 0 && clause.text().charAt(clause.start() - 1) == ')') {
                said.add(new Saying.Figure("list_count", groupAfterCount(clause, trailing, clause.heard().group()), "", Measure.COUNT, quantity.value(), quantity.unit(), null, null,
                        quantity.start(), quantity.numberEnd()));
                return;
            }
            if (QUOTED.matcher(clause.words(clause.start(), quantity.start())).find() && trailing.indexOf('”') >= 0) {
                quoted(quantity, trailing);
                return;
            }
            if (RESIDUAL.matcher(label).find() && GROUP_NOUN.matcher(trailing).find()) {
                said.add(new Saying.Figure("residual_count", groupAfterCount(clause, trailing, clause.heard().group()), null, Measure.COUNT, quantity.value(), quantity.unit(), null,
                        null, quantity.start(), quantity.numberEnd()));
                return;
            }
            said.add(figure(quantity, label, trailing, from, first));
            counted |= COUNT_OF_UNITS.matcher(trailing).find() && (quantity.unit().equals("个") || quantity.unit().equals("家"));
            before = label.equals("的") || JOINED.matcher(label).matches() ? before : label;
        }

        private Saying.Figure figure(Token.Quantity quantity, String label, String trailing, int from, boolean first) {
            boolean goesOn = label.equals("的") && quantity.isRatio() || !first && JOINED.matcher(clause.words(from, quantity.start())).matches();
            String told = goesOn ? before + (label.equals("的") ? label : "") : label.isEmpty() && !clause.heard().lead().isEmpty() ? clause.heard().lead() : label;
            Measures.Told tells = Measures.tell(told, quantity, trailing);
            String prefix = clause.words(clause.start(), quantity.start());
            boolean ofTarget = AIMED.matcher(prefix).find();
            boolean changedTo = ofTarget && ADJUSTED_TO.matcher(label).find();
            boolean demand = clause.isDemanded(quantity.start(), true)
                    || clause.isDemanded(quantity.start(), false) && (Wording.isLimit(trailing) || Measures.reaches(label) || GOALS.matcher(clause.words(clause.sentenceStart(), quantity.start())).find());
            demand |= Wording.isAtMost(trailing) && HELD.matcher(label).find() && clause.isToCome();
            BigDecimal value = tells.value();
            Measure measure = tells.measure();
            String rule = tells.rule();
            String bound = null;
            if (demand && measure != Measure.GAP && (measure != Measure.GROWTH || quantity.isRatio())) {
                measure = Measure.TARGET;
                bound = Wording.isAtMost(trailing) ? Wording.below(value) : Wording.atLeast(value);
                rule = "demand";
            } else if (ofTarget && ADJUSTED.matcher(label).find() && ADJUSTED_TO.matcher(trailing).find()) {
                bound = "was";
                rule = "target_adjusted";
            } else if (changedTo) {
                measure = Measure.TARGET;
                rule = "target_adjusted";
            } else if (Wording.isBelow(label) || Wording.isAtMost(trailing)) {
                bound = Wording.below(value);
            } else if (Wording.isAtLeast(trailing)) {
                bound = Wording.atLeast(value);
            } else if (Wording.isAbove(label) && measure != Measure.GAP) {
                bound = Wording.above(value);
            } else if (quantity.upTo() != null) {
                bound = value.toPlainString() + ".." + quantity.upTo().toPlainString();
            }
            return new Saying.Figure(rule, quantity.isRatio() ? null : counted(quantity, label, trailing), changedTo ? null : THERE_ARE.matcher(label).matches() ? label + head(trailing) : label, measure, value, tells.unit(), bound,
                    Dates.of(clause, from, quantity.start(), first), quantity.start(), quantity.numberEnd());
        }

        /** 仍有11个项目未开工 counts 未开工项目. */
        private static String head(String trailing) {
            int end = 0;
            while (end < Math.min(trailing.length(), LONGEST_HEAD) && Character.isIdeographic(trailing.charAt(end))) {
                end++;
            }
            Matcher not = NOT_YET.matcher(trailing.substring(0, end));
            return not.matches() ? not.group("state") + not.group("what") : trailing.substring(0, end);
        }

        private Subject counted(Token.Quantity quantity, String label, String trailing) {
            if (!quantity.unit().equals("个") && !quantity.unit().equals("家")) {
                return lender(label);
            }
            Matcher group = OF_GROUP.matcher(label);
            if (group.find()) {
                return Subject.of(group.group("group"), SubjectKind.GROUP);
            }
            if (THERE_ARE.matcher(label).matches() && TOWNSHIPS.matcher(trailing).lookingAt()) {
                return Subject.of("乡镇", SubjectKind.GROUP);
            }
            if (OF_UNITS.matcher(label).find()) {
                return groupOf(clause, "单位");
            }
            boolean ofHeading = OF_LEVEL.matcher(clause.heard().group()).matches() && DID_TASK.matcher(label).matches();
            return ofHeading ? Subject.of(clause.heard().group(), SubjectKind.GROUP) : lender(label);
        }

        /** 占全省计划6441亿元的35.8%: the plan is the province's, the share is not. */
        private Subject lender(String label) {
            return LENDER.matcher(label).find()
                    ? clause.names().at(label, 1).map(SubjectNames.Mention::subject).orElse(null)
                    : null;
        }

        private static boolean isPlain(Token.Quantity quantity) {
            return quantity.unit().equals("个") || quantity.unit().equals("家");
        }

        private static int endOf(Token token) {
            return token.end();
        }

        private boolean isLimitOfAClass(Token.Quantity quantity, String label, String trailing, String rest) {
            if (Wording.isLimit(trailing)) {
                String after = LIMIT.matcher(trailing).replaceFirst("");
                return !after.isEmpty() && Character.isIdeographic(after.codePointAt(0)) && (!clause.isDemanded(quantity.start(), true) || after.startsWith("的"))
                        || PENALTY.matcher(after).find();
            }
            boolean compared = Wording.isAbove(label) || Wording.isBelow(label);
            return compared && (counted || OF_LIMITED.matcher(rest).matches() || PENALTY.matcher(rest).find());
        }

        private static boolean isGroupSize(Token.Quantity quantity, String trailing, List<Token> figures) {
            boolean unit = quantity.unit().equals("个") || quantity.unit().equals("家");
            Matcher size = GROUP_SIZE.matcher(trailing);
            return unit && size.find() && !figures.get(figures.size() - 1).equals(quantity) && !trailing.substring(size.end()).isEmpty()
                    && !trailing.substring(size.end()).startsWith("、") && !Wording.isAbove(trailing) && !Wording.isBelow(trailing);
        }

        private static int groupWord(String trailing) {
            Matcher size = GROUP_SIZE.matcher(trailing);
            return size.find() ? size.end() : 0;
        }

        /** What a figure inside quotation marks counts, as in “4起营商环境典型问题”. */
        private void quoted(Token.Quantity quantity, String trailing) {
            said.add(new Saying.Figure("quoted", null, clause.indicators().quoted(trailing), Measure.COUNT, quantity.value(), quantity.unit(),
                    null, null, quantity.start(), quantity.end()));
        }
    }
}
