package org.tongbao.api.problems;

import org.springframework.http.HttpStatus;

/** Something a caller is told. The detail, in Chinese, names the thing and the fix. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Every problem there is; the name makes its type URI. */
    enum Kind {
        NOTHING_PUBLISHED(HttpStatus.SERVICE_UNAVAILABLE, "还没有发布数据"),
        RELEASE_DAMAGED(HttpStatus.SERVICE_UNAVAILABLE, "发布的数据已损坏"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "没有找到"),
        BAD_PARAMETER(HttpStatus.BAD_REQUEST, "参数不对"),
        BAD_QUERY(HttpStatus.BAD_REQUEST, "不能这样查询"),
        NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "不支持这种请求"),
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

    private Problem(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    public static Problem nothingPublished() {
        return new Problem(Kind.NOTHING_PUBLISHED, "数据文件夹里还没有发布的数据。请先运行 ./tongbao load 文件或文件夹");
    }

    /** @param what as in 地区 */
    public static Problem notFound(String what, String given) {
        return new Problem(Kind.NOT_FOUND, "没有" + what + "“" + given + "”");
    }

    /** @param expected how it should be, as in 2021-03 */
    public static Problem badParameter(String name, String given, String expected) {
        return new Problem(Kind.BAD_PARAMETER, "参数 " + name + " 的值“" + given + "”不对，应为" + expected);
    }
}
