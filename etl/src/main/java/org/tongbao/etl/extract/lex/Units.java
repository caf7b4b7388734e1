package org.tongbao.etl.extract.lex;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The words that Chinese counts and measures with, as far as bulletins use them. */
public final class Units {

    private static final List<String> MEASURE_WORDS = List.of(
            ("元 美元 欧元 港元 元/平方米 万元/亩 元/吨 元/月 人 人次 户 户次 件 件次 家 家次 个 项 项次 条 条次 次 场 场次 批 批次 起 宗 份 名 位 台 "
                    + "台次 台套 辆 辆次 处 座 栋 幢 套 间 所 亩 公顷 平方米 平方公里 公里 千米 米 立方米 方 吨 公斤 斤 千克 克 千瓦时 千瓦 兆瓦 "
                    + "吉瓦 度 吨标准煤 吨标煤 分 期 天 篇 篇次 幅 张 册 部 本 株 棵 头 只 羽 尾 口 眼 盏 块 面 片 根 支 艘 架 列 标箱 箱 包 桶 例 "
                    + "讲 组 队 单 笔 票 版 颗 扇 人·次 倍 成 秒 分钟 小时 个工作日 工作日 微克/立方米 毫克/立方米 毫克/升 小时/人 宗地 团次 团组 岗位 床 张床位 学时 课时 "
                    + "车次 车位 班次 标段 轮次 点位 网格 枚 顶 朵 盆 瓶 袋 厘米 毫米 升 毫升 万达因 轮 村次 校次 店次 处次 所次 架次 艘次 趟 趟次 立方 个位次 位次 元/人 元/千瓦时 吨/日 吨/平方公里 毫克/立方米").split(" "));

    /** An alternation of the words alone, the longest first. */
    static final String MEASURES = MEASURE_WORDS.stream()
            .sorted(Comparator.comparingInt((String unit) -> -unit.length()).thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|"));

    /** An alternation, the longest first. */
    public static final String PATTERN = "%|‰|个?百分点|(?:百万|千万|万|亿|千)?(?:" + MEASURES + ")|亿|万";

    /** For numbers written in characters: few words, since 一 is more often an article than a number. */
    static final String COUNTED = "个百分点|人次|批次|场次|场|家|个|项|件|起|处|条|次|户|人|宗|名|篇|份|成|例|笔|座|所|万元|亿元";

    private Units() {}
}
