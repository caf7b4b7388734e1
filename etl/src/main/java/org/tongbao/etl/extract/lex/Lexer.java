package org.tongbao.etl.extract.lex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a paragraph's digits into tokens. Every digit of the paragraph is in exactly one. */
public final class Lexer {

    private static final String DASH = "(?:[-~—–－―]+|至|到)";
    private static final String HAN_MONTH = "十[一二]?|[一二三四五六七八九]";
    private static final String MONTHS = "(?:(?<from>\\d{1,2}|元)(?:月份?)?(?:" + DASH + "|、)(?<to>\\d{1,2})月份?"
            + "|(?<month>\\d{1,2}|元)月(?:(?<day>\\d{1,2})日|(?<end>底|末)|[上中下]旬|初|份)?"
            + "|(?<half>[上下]半年)|(?<quarters>[1-4一](?:" + DASH + ")[1-4一二三四])季度|第?(?<quarter>[一二三四1-4]|前三)季度)";
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

    private static final String QUANTITY = "(?<single>(?:(?<![\\d.%])[-△▲])?" + NUMBER + ")(?<more>余|多)?(?<unit>" + Units.PATTERN + ")(?:(?<=[万亿])[余多](?<counted>" + Units.MEASURES + "))?(?!年度)";
    private static final Pattern PLAIN_QUANTITY = Pattern.compile(QUANTITY);


    private static final Pattern TOKEN = Expression.of(
            "(?<number>[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号|第?\\d+号(?:文|令|函)?|[总第]{1,2}\\d+期)"
                    + "|(?<listed>(?<![\\d.])\\d{1,2}[.、](?=\\d{4}年))"
                    + "|(?<item>(?<=[。;:!?])(?:\\d{1,2}[.、](?=[\\p{IsHan}“])|\\(\\d{1,2}\\)))"
                    + "|(?<clock>\\d{1,2}:\\d{2}|(?<=日)\\d{1,2}[时点](?:\\d{1,2}分)?)"
                    + "|(?<days>(?:(?<daysYear>\\d{4})年)?(?<daysMonth>\\d{1,2})月\\d{1,2}日?" + DASH
                    + "(?:(?:\\d{4}年)?(?<daysTo>\\d{1,2})月)?\\d{1,2}日)"
                    + "|(?<years>(?:19|20)\\d{2}年?(?:" + DASH + ")(?:19|20)\\d{2}年)"
                    + "|(?<date>(?<year>(?:19|20)\\d{2})年度?" + MONTHS + "?)"
                    + "|(?<part>" + MONTHS.replaceAll("\\?<(\\w+)>", "?<$1x>") + ")"
                    + "|(?<han>(?<hanMonth>" + HAN_MONTH + ")(?:月份|月(?=[底末,、]|以来|当月|全)))"
                    + "|(?<iso>(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d))"
                    + "|(?<isoMonth>(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])(?![\\d-]))"
                    + "|(?<day1>\\d{1,2}日(?![均产]))"
                    + "|(?<attachment>(?:附(?:件|表)|表|图)\\d{1,2}(?:[-—]\\d{1,2})?)"
                    + "|(?<phone>0\\d{2,3}[-—–]\\d{7,8}|(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<=电话|[电话]:)\\d{7,8})"
                    + "|(?<latin>[\\w.]+@[\\w.]+|(?:https?://|www\\.)[\\w./:?=&%#-]+|[A-Za-z]+[-.]?\\d+(?:\\.\\d+)?[A-Za-z]*|\\d+[A-KM-Za-jl-z]+\\d*"
                    + "|\\d+\\+[A-Za-z]|\\d+×\\d+(?:小时)?|12\\d{3}(?!\\d|[.,]\\d|(?:" + "[件次条个人户元项吨亩万亿米" + "])))"
                    + "|(?<ordinal>第[" + Numerals.ALL + "]+(?:条|款|章|届|批|轮)|第\\d+(?:次|届|批|轮|章|条|款|部分|阶段|产业|类|周|天|级|组|号|站|课|个))"
                    + "|(?<place>(?:第|居|列|排|排名|位列|位居|名列)(?<rank>\\d{1,4})(?<rankUnit>[名位])"
                    + "|第(?<rankListed>\\d{1,3})(?=(?:[、和]\\d{1,3})+(?<rankListedUnit>[名位]))"
                    + "|(?<=居|列|排|排名|名列|位列|位居|[全本][省市县区州]|全国|排[全本][省市县区])第?(?<rankBare>\\d{1,3})(?=$|[,。;、)])"
                    + "|(?:第|居|列|排名?)(?<rankHan>[" + Numerals.DIGITS + "十百]+)(?<rankHanUnit>[名位])"
                    + "|(?<=居|列|排|排名|名列|位列|位居|[全本][省市县区州]|全国)第(?<rankHanBare>[" + Numerals.DIGITS + "十]+)(?=$|[,。;、)]))"
                    + "|(?<span>(?<!时长|用时|耗时|时长为|用时为|平均|压减[至到]|缩短[至到]|压缩[至到])(?:(?<![\\d.])\\d+年|" + NUMBER + "(?:(?:" + DASH + ")\\d+)?个?(?:小时|分钟|秒|月|星期|周|工作日|年|岁)|\\d+日内))"
                    + "|(?<value>(?<low>" + NUMBER + ")%?(?:" + DASH + ")(?<high>" + NUMBER + "))(?<rangeUnit>" + Units.PATTERN + ")"
                    + "|" + QUANTITY
                    + "|(?:(?<=[共有仅只计为达中新增成引进约报送送办结结工约产理得扣含余完牵展查改出见责会示])|(?=[一二三四五六七八九]?[十百][一二三四五六七八九])|(?=[一二两三四五六七八九][百千万])"
                    + "|(?<=\\p{IsHan})(?<![第前后式续每于过少隔逾连各这那该分月年周日季度头十百千万" + Numerals.DIGITS + "])(?=[两二三四五六七八九十]{1,3}(?:[家处件起户](?:$|[,。;、)])|家单位(?!合计|共|累计|总计))))"
                    + "(?<chars>[" + Numerals.ALL
                    + "]+)(?:[余多](?!年))?(?<charsUnit>" + Units.COUNTED + ")(?![一二三四五六七八九十]|年|制)"
                    + "|(?<proportion>\\d+(?:\\.\\d+)?(?::\\d+(?:\\.\\d+)?)+)"
                    + "|(?<bare>\\d+(?:\\.\\d+)?)");

    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:附件?)?(?:\\d{1,2}[.、)](?!\\d)|\\(\\d{1,2}\\)|\\d{1,2}(?=[①-⑳])|\\d{1,2}[.](?=\\d{4}年))");
    /** 10.8、6.6、3.2个百分点: the unit of the last is that of all. */
    private static final Pattern SHARED_UNIT =
            Expression.of("(?:[、和及]\\p{IsHan}{0,8}" + NUMBER + ")*[、和及]\\p{IsHan}{0,8}" + NUMBER + "(?<unit>" + Units.PATTERN + ")");
    /** 9.9个、11.1个和16个百分点: 个 stands for the whole of the last one's unit. */
    private static final Pattern POINTS_AFTER = Pattern.compile("(?:[、和及]" + NUMBER + "个?)*[、和及]" + NUMBER + "个百分点");
    private static final Pattern STATED_UNIT = Pattern.compile("\\(单位[:为](?<unit>" + Units.PATTERN + ")\\)");
    /** 500强企业1家: a number without a unit before the name of what the next one counts. */
    private static final Pattern NAMES_WHAT_FOLLOWS = Expression.of("\\p{IsHan}{1,8}\\d+(?:" + Units.PATTERN + ")");
    /** Indices have no unit. */
    private static final Pattern INDEX = Pattern.compile("(?:指数|系数)(?:为|是|达)?$");
    private static final Pattern NAMED = Pattern.compile("^(?:强|大(?!型)|型|级|号|类|路|弄|室|楼|层|版|线|国|省|市|县|村|镇|乡|区|团|届|院|所|校|中(?!心)|小|台|套|班|岁|星|A|热线|[”\"》])");

    private Lexer() {}

    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher numbering = NUMBERING.matcher(text);
        int from = 0;
        if (numbering.find()) {
            tokens.add(new Token.Left(0, numbering.end(), LeftOut.NUMBERING));
            from = numbering.end();
        }
        Matcher matcher = TOKEN.matcher(text);
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        Matcher quantity = PLAIN_QUANTITY.matcher(text);
        for (int at = from; at < text.length(); ) {
            if (!TokenOpenings.mayOpen(text, at)) {
                at++;
            } else if (TokenOpenings.isPlainQuantity(text, at) && quantity.region(at, text.length()).lookingAt()) {
                tokens.add(placed(text, single(text, quantity), tokens));
                at = quantity.end();
            } else if (matcher.region(at, text.length()).lookingAt()) {
                Token token = token(text, matcher);
                if (token != null) {
                    tokens.add(placed(text, token, tokens));
                }
                at = Math.max(matcher.end(), at + 1);
            } else {
                at++;
            }
        }
        return tokens;
    }

    /** 第12、13名: what follows a place after a mark of listing is a place too. */
    private static Token placed(String text, Token token, List<Token> before) {
        boolean listed = token instanceof Token.Quantity && token.start() > 0 && "、和".indexOf(text.charAt(token.start() - 1)) >= 0
                && !before.isEmpty() && before.get(before.size() - 1) instanceof Token.Place place && place.end() == token.start() - 1;
        return listed && token instanceof Token.Quantity quantity && (quantity.unit().equals("名") || quantity.unit().equals("位"))
                ? new Token.Place(quantity.start(), quantity.end(), quantity.value(), quantity.unit())
                : token;
    }

    private static Token token(String text, Matcher m) {
        int start = m.start();
        int end = m.end();
        LeftOut left = leftOut(m);
        if (left != null) {
            return new Token.Left(start, end, left);
        }
        if (m.group("days") != null) {
            return days(m);
        }
        if (m.group("date") != null) {
            return date(m, Integer.valueOf(m.group("year")), "");
        }
        if (m.group("part") != null) {
            return date(m, null, "x");
        }
        if (m.group("han") != null) {
            int month = Numerals.parse(m.group("hanMonth")).intValue();
            return new Token.Date(start, end, null, month, month, null, false);
        }
        if (m.group("iso") != null) {
            String[] parts = m.group("iso").split("[-/.]");
            int month = Integer.parseInt(parts[1]);
            return month >= 1 && month <= 12
                    ? new Token.Date(start, end, Integer.valueOf(parts[0]), month, month, Integer.valueOf(parts[2]), false)
                    : new Token.Unknown(start, end);
        }
        if (m.group("isoMonth") != null) {
            int month = Integer.parseInt(m.group("isoMonth").substring(5));
            return new Token.Date(start, end, Integer.valueOf(m.group("isoMonth").substring(0, 4)), month, month, null, false);
        }
        if (m.group("place") != null) {
            return place(text, m);
        }
        return quantity(text, m);
    }

    private static LeftOut leftOut(Matcher m) {
        return m.group("number") != null ? LeftOut.DOCUMENT_NUMBER
                : m.group("listed") != null || m.group("item") != null ? LeftOut.NUMBERING
                : m.group("clock") != null ? LeftOut.CLOCK
                : m.group("years") != null || m.group("day1") != null ? LeftOut.DATE
                : m.group("attachment") != null ? LeftOut.ATTACHMENT
                : m.group("phone") != null ? LeftOut.TELEPHONE
                : m.group("latin") != null || m.group("proportion") != null ? LeftOut.NAME
                : m.group("ordinal") != null ? LeftOut.ORDINAL
                : m.group("span") != null ? LeftOut.DURATION
                : null;
    }

    private static Token place(String text, Matcher m) {
        String arabic = m.group("rank") != null ? m.group("rank") : m.group("rankBare") != null ? m.group("rankBare") : m.group("rankListed");
        String unit = m.group("rankUnit") != null ? m.group("rankUnit") : m.group("rankListed") != null ? m.group("rankListedUnit") : m.group("rankHanUnit");
        try {
            BigDecimal rank = arabic != null
                    ? new BigDecimal(arabic)
                    : Numerals.parse(m.group("rankHan") != null ? m.group("rankHan") : m.group("rankHanBare"));
            String before = text.substring(Math.max(0, m.start() - 6), m.start());
            return new Token.Place(m.start(), m.end(), rank, unit != null ? unit : before.contains("名次") ? "名" : "位");
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Token quantity(String text, Matcher m) {
        int start = m.start();
        if (m.group("value") != null) {
            return new Token.Quantity(
                    start, m.end("value"), m.end(), number(m.group("low")), m.group("rangeUnit"), false, number(m.group("high")));
        }
        boolean vague = isVague(text, start);
        if (m.group("single") != null) {
            return single(text, m);
        }
        if (m.group("chars") != null) {
            try {
                BigDecimal value = Numerals.parse(m.group("chars"));
                return value.compareTo(BigDecimal.ONE) <= 0
                        ? null // 一次 and 一批 are articles more often than counts
                        : new Token.Quantity(start, m.end("chars"), m.end(), value, m.group("charsUnit"), vague, null);
            } catch (NumberFormatException e) {
                return null;
            }
        }
        if (m.group("bare") != null && INDEX.matcher(text.substring(Math.max(0, start - 8), start)).find()) {
            return new Token.Quantity(start, m.end(), m.end(), number(m.group("bare")), "", vague, null);
        }
        Matcher stated = STATED_UNIT.matcher(text).region(0, start);
        if (m.group("bare") != null && start > 0 && Character.isIdeographic(text.charAt(start - 1)) && stated.find()) {
            return new Token.Quantity(start, m.end(), m.end(), number(m.group("bare")), stated.group("unit"), vague, null);
        }
        Matcher shared = SHARED_UNIT.matcher(text).region(m.end(), text.length());
        if (m.group("bare") != null && shared.lookingAt()) {
            return new Token.Quantity(start, m.end(), m.end(), number(m.group("bare")), shared.group("unit"), vague, null);
        }
        boolean named = NAMED.matcher(text).region(m.end(), text.length()).lookingAt()
                || NAMES_WHAT_FOLLOWS.matcher(text).region(m.end(), text.length()).lookingAt()
                || start > 0 && "“\"《".indexOf(text.charAt(start - 1)) >= 0;
        return named ? new Token.Left(start, m.end(), LeftOut.NAME) : new Token.Unknown(start, m.end());
    }

    private static Token single(String text, Matcher m) {
        String unit = m.group("counted") == null ? m.group("unit") : m.group("unit") + m.group("counted");
        if (unit.equals("成") && text.startsWith("效", m.end())) {
            return new Token.Unknown(m.start(), m.end("single"));
        }
        boolean points = unit.equals("个") && POINTS_AFTER.matcher(text).region(m.end(), text.length()).lookingAt();
        unit = points ? "个百分点" : unit;
        boolean vague = m.group("more") != null || m.group("counted") != null || isVague(text, m.start());
        return new Token.Quantity(m.start(), m.end("single"), m.end(), number(m.group("single")), unit, vague, null);
    }

    private static boolean isVague(String text, int start) {
        return start > 0 && "近约".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Minus signs come as -, and in statistics as △. */
    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(",", "").replace('△', '-').replace('▲', '-'));
    }

    /** 9月1日-30日, and 9月1日至10月7日. */
    private static Token days(Matcher m) {
        int from = Integer.parseInt(m.group("daysMonth"));
        int to = m.group("daysTo") == null ? from : Integer.parseInt(m.group("daysTo"));
        Integer year = m.group("daysYear") == null ? null : Integer.valueOf(m.group("daysYear"));
        return from >= 1 && to <= 12 && from <= to
                ? new Token.Date(m.start(), m.end(), year, from, to, null, true)
                : new Token.Left(m.start(), m.end(), LeftOut.DATE);
    }

    private static Token date(Matcher m, Integer year, String suffix) {
        Integer from = null;
        Integer to = null;
        Integer day = null;
        if (m.group("from" + suffix) != null) {
            from = month(m.group("from" + suffix));
            to = Integer.valueOf(m.group("to" + suffix));
        } else if (m.group("month" + suffix) != null) {
            from = month(m.group("month" + suffix));
            to = from;
            if (m.group("day" + suffix) != null) {
                day = Integer.valueOf(m.group("day" + suffix));
            } else if (m.group("end" + suffix) != null) {
                day = Token.Date.MONTH_END;
            }
        } else if (m.group("half" + suffix) != null) {
            from = m.group("half" + suffix).startsWith("上") ? 1 : 7;
            to = from + 5;
        } else if (m.group("quarters" + suffix) != null) {
            String quarters = m.group("quarters" + suffix);
            from = 3 * quarter(quarters.charAt(0)) - 2;
            to = 3 * quarter(quarters.charAt(quarters.length() - 1));
        } else if (m.group("quarter" + suffix) != null) {
            String quarter = m.group("quarter" + suffix);
            to = quarter.equals("前三") ? 9 : 3 * quarter(quarter.charAt(0));
            from = quarter.equals("前三") ? 1 : to - 2;
        }
        boolean possible = from == null || (from >= 1 && to <= 12 && from <= to);
        return possible
                ? new Token.Date(m.start(), m.end(), year, from, to, day, false)
                : new Token.Left(m.start(), m.end(), LeftOut.DATE);
    }

    /** January is also 元月. */
    private static Integer month(String printed) {
        return printed.equals("元") ? 1 : Integer.valueOf(printed);
    }

    private static int quarter(char c) {
        return Character.isDigit(c) ? c - '0' : "一二三四".indexOf(c) + 1;
    }
}
