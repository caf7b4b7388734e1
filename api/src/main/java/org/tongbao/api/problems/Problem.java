package org.tongbao.api.problems;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Something a caller is told. The detail, in Chinese, names the thing and the fix. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Every problem there is; the name makes its type URI. */
    enum Kind {
        NOTHING_PUBLISHED(HttpStatus.SERVICE_UNAVAILABLE, "还没有发布数据"),
        RELEASE_DAMAGED(HttpStatus.SERVICE_UNAVAILABLE, "发布的数据已损坏"),
        RELEASE_OUTDATED(HttpStatus.SERVICE_UNAVAILABLE, "发布的数据是另一版软件做的"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "没有找到"),
        BAD_PARAMETER(HttpStatus.BAD_REQUEST, "参数不对"),
        BAD_QUERY(HttpStatus.BAD_REQUEST, "不能这样查询"),
        PAGE_GONE(HttpStatus.GONE, "这一页已失效"),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "给不出所要的格式"),
        NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "不支持这种请求"),
        BAD_BODY(HttpStatus.BAD_REQUEST, "请求正文不对"),
        BODY_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求正文的类型不对"),
        SQL_REFUSED(HttpStatus.BAD_REQUEST, "SQL 不能执行"),
        SQL_FAILED(HttpStatus.BAD_REQUEST, "SQL 执行出错"),
        SQL_DEADLINE(HttpStatus.REQUEST_TIMEOUT, "查询超时"),
        SQL_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "超出大小限制"),
        SQL_MEMORY(HttpStatus.UNPROCESSABLE_CONTENT, "查询需要的内存太多"),
        SQL_QUEUE_FULL(HttpStatus.TOO_MANY_REQUESTS, "排队的查询太多"),
        SQL_CANCELLED(HttpStatus.CONFLICT, "查询已取消"),
        SQL_WORKER_LOST(HttpStatus.SERVICE_UNAVAILABLE, "查询进程意外结束"),
        NAME_TAKEN(HttpStatus.CONFLICT, "名称已被使用"),
        VERSION_MISSING(HttpStatus.PRECONDITION_REQUIRED, "没有说明改的是哪一版"),
        CHANGED_ELSEWHERE(HttpStatus.PRECONDITION_FAILED, "已在别处改过"),
        STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "打不开保存的查询"),
        LOADS_BUSY(HttpStatus.CONFLICT, "正在载入"),
        LOAD_COUNTS(HttpStatus.CONFLICT, "已经来不及取消"),
        LOADS_IMPOSSIBLE(HttpStatus.NOT_IMPLEMENTED, "这里不能载入"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "上传太大"),
        CROSS_SITE(HttpStatus.FORBIDDEN, "拒绝其他网站的请求"),
        HOST_REFUSED(HttpStatus.MISDIRECTED_REQUEST, "拒绝此主机名"),
        FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "服务器内部错误");

        private final HttpStatus status;
        private final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        HttpStatus status() {
            return status;
        }

        String title() {
            return title;
        }
    }

    private final Kind kind;
    private final transient Map<String, Object> members;

    private Problem(Kind kind, String detail) {
        this(kind, detail, Map.of());
    }

    private Problem(Kind kind, String detail, Map<String, Object> members) {
        super(detail);
        this.kind = kind;
        this.members = Map.copyOf(members);
    }

    Kind kind() {
        return kind;
    }

    /** The last part of its type, as in {@code sql-refused}. */
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All that is answered, by name. */
    public Map<String, Object> members() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", detail().getType().toString());
        all.put("title", kind.title());
        all.put("status", kind.status().value());
        all.put("detail", getMessage());
        all.putAll(members);
        return all;
    }

    /** As it is answered: problem details by RFC 9457. */
    public ProblemDetail detail() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(kind.status(), getMessage());
        problem.setType(URI.create("urn:tongbao:problem:" + name()));
        problem.setTitle(kind.title());
        members.forEach(problem::setProperty);
        return problem;
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail);
    }

    public static Problem nothingPublished() {
        return new Problem(Kind.NOTHING_PUBLISHED, "数据文件夹里还没有发布的数据。请先在网页的“载入”页载入通报，或运行 ./tongbao load 文件或文件夹");
    }

    /** @param what as in 地区 */
    public static Problem notFound(String what, String given) {
        return new Problem(Kind.NOT_FOUND, "没有" + what + "“" + given + "”");
    }

    /** A page of a release that no longer answers. */
    public static Problem pageGone(String of, String now) {
        return new Problem(Kind.PAGE_GONE,
                "page_token 属于数据发布 " + of + "，现在的发布是 " + now + "，两次发布的页不能相接。请去掉 page_token，从第一页重新查询");
    }

    /** @param what is missing, and what there is instead */
    public static Problem nothingToReport(String what) {
        return new Problem(Kind.NOT_FOUND, what);
    }

    /** @param expected how it should be, as in 2021-03 */
    public static Problem badParameter(String name, String given, String expected) {
        return new Problem(Kind.BAD_PARAMETER, "参数 " + name + " 的值“" + given + "”不对，应为" + expected);
    }

    /** @param expected how it should be, as in 不超过 200 个字 */
    public static Problem badBody(String field, String expected) {
        return new Problem(Kind.BAD_BODY, "请求正文的 " + field + " 不对，应为" + expected);
    }

    /** @param place line, column and length in the query, from 1; empty where it isn't known */
    public static Problem sqlRefused(String reason, Map<String, Object> place) {
        return new Problem(Kind.SQL_REFUSED, reason, with("reason", reason, place));
    }

    /** @param place line, column and length in the query, from 1; empty where it isn't known */
    public static Problem sqlFailed(String reason, Map<String, Object> place) {
        return new Problem(Kind.SQL_FAILED, reason, with("reason", reason, place));
    }

    public static Problem sqlDeadline(long seconds) {
        return new Problem(Kind.SQL_DEADLINE, "查询超过 " + seconds + " 秒仍未完成，已停止。请缩小范围，或先汇总再连接。");
    }

    /** @param what is too large, and what to do */
    public static Problem sqlTooLarge(String what) {
        return new Problem(Kind.SQL_TOO_LARGE, what);
    }

    public static Problem sqlMemory() {
        return new Problem(Kind.SQL_MEMORY, "查询需要的内存超过限制，已停止。请缩小范围，减少排序、去重和连接的行数，或少选几列。");
    }

    public static Problem sqlQueueFull(int running, int queued) {
        return new Problem(Kind.SQL_QUEUE_FULL,
                "已有 " + running + " 条查询在执行，" + queued + " 条在排队。请等其中一条结束，或取消一条后再试。");
    }

    public static Problem sqlCancelled() {
        return new Problem(Kind.SQL_CANCELLED, "查询已按要求取消。");
    }

    public static Problem sqlWorkerLost() {
        return new Problem(Kind.SQL_WORKER_LOST, "执行这条查询的进程意外结束了，别的查询不受影响。请再试一次；若仍然如此，请改写这条 SQL。");
    }

    private static Map<String, Object> with(String name, Object value, Map<String, Object> members) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(name, value);
        return all;
    }

    public static Problem nameTaken(String name) {
        return new Problem(Kind.NAME_TAKEN, "已经有名为“" + name + "”的查询。请换一个名称，或修改原来的那一个");
    }

    public static Problem versionMissing() {
        return new Problem(Kind.VERSION_MISSING, "请求要有 If-Match，值为读取时得到的 ETag");
    }

    /** @param what as in 标签页 */
    public static Problem changedElsewhere(String what) {
        return new Problem(Kind.CHANGED_ELSEWHERE, what + "已在别的窗口改过，没有覆盖。请重新读取后再改");
    }

    public static Problem storeUnavailable() {
        return new Problem(Kind.STORE_UNAVAILABLE,
                "保存查询、历史和标签页的数据库打不开，详情在服务器日志里。请检查数据文件夹的 store 能否写入、是否被另一个服务占用，"
                        + "或 tongbao.store.url 所指的 PostgreSQL 是否在运行");
    }

    /** @param id of the load that runs */
    public static Problem loadsBusy(String id) {
        return new Problem(Kind.LOADS_BUSY, "另一次载入正在进行。请等它结束，或先取消它", Map.of("load", id));
    }

    public static Problem loadCounts() {
        return new Problem(Kind.LOAD_COUNTS, "已经写入，不能取消了。请等它结束；不要这次的结果，可以撤销它");
    }

    public static Problem loadsImpossible() {
        return new Problem(Kind.LOADS_IMPOSSIBLE, "这个服务启动时没有说明载入程序在哪里（tongbao.load.command）。请用 ./tongbao load 文件或文件夹载入，或用 ./tongbao serve 启动");
    }

    /** @param bound as in 单个文件 64 MB */
    static Problem tooLarge(String bound) {
        return new Problem(Kind.TOO_LARGE, "上传的文件太大或太多：至多" + bound + "。请分几次上传，或用 ./tongbao load 载入");
    }
}
