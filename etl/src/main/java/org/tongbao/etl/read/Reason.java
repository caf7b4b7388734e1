package org.tongbao.etl.read;

/** Why a document can't be taken. */
public enum Reason {
    EMPTY("空文件"),
    TOO_LARGE("过大"),
    BOMB("压缩炸弹"),
    ENCRYPTED("有密码"),
    TRUNCATED("不完整"),
    DAMAGED("已损坏"),
    XML_DOCTYPE("含 DOCTYPE"),
    UNKNOWN_FORM("格式不明"),
    ARCHIVE("压缩包"),
    NO_TEXT("没有文字"),
    NO_REGION("地区不明"),
    NO_PERIOD("报告期不明"),
    NO_FIGURES("没有数据"),
    PARSE_TIMEOUT("解析超时"),
    OUT_OF_MEMORY("内存不足"),
    PARSER_CRASHED("解析进程退出"),
    /** It can't be read from disk, or was changed while it was read: its bytes are not known. */
    UNAVAILABLE("读不到"),
    /** A fault of this program. */
    INTERNAL("内部错误");

    private final String chinese;

    Reason(String chinese) {
        this.chinese = chinese;
    }

    /** In a few Chinese characters. */
    public String chinese() {
        return chinese;
    }
}
