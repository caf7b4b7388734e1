package org.tongbao.etl.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.observation.Period;
import org.tongbao.etl.read.Span;

/**
 * The particulars of a document: what a Chinese official document carries by GB/T 9704 (document number, issuer, title,
 * addressees, date of issue, copies, attachments) and the period that it reports on.
 *
 * @param title in normal text; empty where there is none
 * @param region as its title names it, as in 七星关区; empty where it doesn't
 * @param reported the months reported on; null where the document names none
 */
record Letterhead(String title, String region, Period reported, List<Particular> particulars) {

    /** One particular, with the characters that print it. */
    record Particular(String name, Span span) {}

    static final String NUMBER = "发文字号";
    static final String ISSUER = "发文机关";
    static final String TITLE = "公文标题";
    static final String PERIOD = "报告期";
    static final String CUTOFF = "数据截止时点";
    static final String ISSUED = "成文日期";
    static final String COPIES = "印数";
    static final String ATTACHMENT = "附件名称";
    static final String ADDRESSEES = "主送机关";
    static final String SCOPE = "统计范围";
    static final String REPLACES = "替代文件";

    private static final int LAST_TITLE_LINE = 12;

    private static final Pattern DOCUMENT_NUMBER = Expression.of("\\p{IsHan}{2,12}[〔\\[(【](\\d{4})[〕\\])】]\\d+号");
    private static final Pattern TITLE_LINE =
            Expression.of("^(?![一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]|\\d{1,2}[.、])(?:(\\p{IsHan}{4,30}?)?(关于))?(?!对于|下面)(.{4,60}?(?:通报|通知|公告|公示|情况|成效|进展|总结|报告|简报|月报|排名|结果|计划|打算))(?:\\(.{1,12}\\))?$");
    private static final Pattern DATED = Pattern.compile("\\d[月年]|季度|上半年");
    private static final Pattern REGION = Expression.of("^(?:\\p{IsHan}{2,8}?[市州盟])?(\\p{IsHan}{2,8}?[区县市旗])(?=[\\d年全各])");
    private static final Pattern ISSUED_LINE = Pattern.compile("^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$");
    private static final Pattern CUTOFF_WORDS =
            Pattern.compile("截[止至](?:\\d{4}年)?\\d{1,2}月(?:底|末|份|\\d{1,2}日)?");
    private static final Pattern COPIES_WORDS = Pattern.compile("共印(\\d+)份");
    private static final Pattern ADDRESSEE_LINE = Expression.of("^(?:各|\\p{IsHan}{1,3}直)[\\p{IsHan}、,()]{3,60}:$");
    private static final Pattern ATTACHMENTS = Pattern.compile("^附件:");
    private static final Pattern ITEM = Expression.of("(?<![\\d.])\\d{1,2}[.、](?=\\d{4}年|\\p{IsHan})");
    private static final Pattern SCOPE_WORDS = Expression.of("按\\p{IsHan}{2,8}划分\\(\\p{IsHan}{2,10}(?:除外|不含|在内)\\)");
    private static final Pattern REPLACES_WORDS =
            Expression.of("(?:替代|代替|取代|更正|原)(?:原)?\\p{IsHan}{2,12}[〔\\[]\\d{4}[〕\\]]\\d+号");

    /** @param frontTitle the title that whoever saved the page put above it; empty where there is none */
    static Letterhead of(List<NormalText> paragraphs, String frontTitle) {
        List<Particular> particulars = new ArrayList<>();
        String title = "";
        int titleAt = titleLine(paragraphs);
        boolean addressed = false;
        boolean dated = false;
        boolean numbered = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            NormalText paragraph = paragraphs.get(i);
            String text = paragraph.text();
            if (!numbered) {
                Matcher number = DOCUMENT_NUMBER.matcher(text);
                if (number.matches()) {
                    particulars.add(particular(NUMBER, paragraph, 0, text.length()));
                    numbered = true;
                    continue;
                }
            }
            if (i == titleAt) {
                Title found = title(paragraphs, i);
                if (found != null) {
                    particulars.add(new Particular(TITLE, found.span));
                    if (found.issuer != null) {
                        particulars.add(new Particular(ISSUER, found.issuer));
                    }
                    title = found.text;
                }
            }
            if (!addressed && ADDRESSEE_LINE.matcher(text).matches()) {
                particulars.add(particular(ADDRESSEES, paragraph, 0, text.length() - 1));
                addressed = true;
            }
            if (!dated && ISSUED_LINE.matcher(text).matches()) {
                particulars.add(particular(ISSUED, paragraph, 0, text.length()));
                dated = true;
            }
            addMatches(particulars, CUTOFF, "截", CUTOFF_WORDS, paragraph);
            addMatches(particulars, COPIES, "共印", COPIES_WORDS, paragraph);
            addMatches(particulars, SCOPE, "划分", SCOPE_WORDS, paragraph);
            addMatches(particulars, REPLACES, "号", REPLACES_WORDS, paragraph);
            if (ATTACHMENTS.matcher(text).find()) {
                addAttachments(particulars, paragraphs, i);
            }
            if (text.contains("通报如下") || text.contains("情况如下")) {
                if (paragraph.tokens().stream().anyMatch(token -> token instanceof Token.Date)) {
                    int at = Math.max(text.lastIndexOf(',') + 1, 0);
                    particulars.add(particular(PERIOD, paragraph, at, text.endsWith(":") ? text.length() - 1 : text.length()));
                }
            }
        }
        String head = title.isEmpty() ? frontTitle : title;
        return new Letterhead(head, region(head), ReportedMonths.of(head, frontTitle, paragraphs), List.copyOf(particulars));
    }

    /** The first line that opens 关于…的通报, else the first that reads like a title. */
    private static int titleLine(List<NormalText> paragraphs) {
        int plain = -1;
        for (int i = 0; i < Math.min(paragraphs.size(), LAST_TITLE_LINE); i++) {
            Title title = title(paragraphs, i);
            if (title != null && title.formal) {
                return i;
            }
            plain = plain < 0 && title != null ? i : plain;
        }
        return plain;
    }

    /** @param formal whether it opens with 关于, as official titles do */
    private record Title(boolean formal, Span span, Span issuer, String text) {}

    /** A title may run over up to three lines: the issuer's name, 关于…, and …的通报. */
    private static Title title(List<NormalText> paragraphs, int first) {
        StringBuilder joined = new StringBuilder();
        for (int last = first; last < Math.min(first + 3, paragraphs.size()); last++) {
            joined.append(paragraphs.get(last).text());
            Matcher matcher = TITLE_LINE.matcher(joined);
            if (!matcher.find() || joined.indexOf("。") >= 0 || joined.indexOf(":") >= 0 || !DATED.matcher(matcher.group()).find()) {
                continue;
            }
            NormalText head = paragraphs.get(first);
            NormalText tail = paragraphs.get(last);
            Span span = new Span(head.printed(0, 1).start(), tail.printed(tail.length() - 1, tail.length()).end());
            Span issuer = matcher.group(1) == null || matcher.end(1) > head.length() ? null : head.printed(0, matcher.end(1));
            return new Title(matcher.group(2) != null, span, issuer, joined.toString());
        }
        return null;
    }

    /** As the title names it before its date, 全 or 各; empty where it doesn't. */
    private static String region(String title) {
        Matcher region = REGION.matcher(title.replaceFirst("^.*关于", ""));
        return region.find() ? region.group(1) : "";
    }

    /** @param word one that every match has */
    private static void addMatches(List<Particular> particulars, String name, String word, Pattern pattern, NormalText paragraph) {
        if (!paragraph.text().contains(word)) {
            return;
        }
        Matcher matcher = pattern.matcher(paragraph.text());
        while (matcher.find()) {
            particulars.add(particular(name, paragraph, matcher.start(), matcher.end()));
        }
    }

    private static void addAttachments(List<Particular> particulars, List<NormalText> paragraphs, int first) {
        for (int i = first; i < paragraphs.size(); i++) {
            NormalText paragraph = paragraphs.get(i);
            String text = paragraph.text();
            Matcher item = ITEM.matcher(text);
            if (i > first && !(item.find() && item.start() == 0)) {
                return;
            }
            item.reset();
            int start = -1;
            while (item.find()) {
                if (start >= 0) {
                    particulars.add(particular(ATTACHMENT, paragraph, start, item.start()));
                }
                start = item.start();
            }
            if (start >= 0) {
                particulars.add(particular(ATTACHMENT, paragraph, start, text.length()));
            } else if (text.length() > 3) {
                particulars.add(particular(ATTACHMENT, paragraph, 3, text.length()));
            }
        }
    }

    private static Particular particular(String name, NormalText paragraph, int start, int end) {
        return new Particular(name, paragraph.printed(start, end));
    }
}
