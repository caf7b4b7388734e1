-- 序时进度: the share of the year that should be done by the end of a month, in percent: the plan's where it has one, else month ÷ 12
--
-- until   截止月: yyyy-MM
-- region  行政区划代码: region_code whose plan is asked; no plan where left out
-- topic   主题: topic of the plan, as in 产业大招商; the plan for all topics of the region where left out
--
-- SELECT subject, rate, pace(end_month, region_code, topic) AS pace, rate - pace(end_month, region_code, topic) AS ahead
-- FROM progress WHERE region_code = '990101' AND indicator_code = 'funds_in_place' AND subject_kind = 'task_force' AND end_month = '2021-03' AND rank <= 3 ORDER BY rank
-- => 商贸服务专班 | 23.910000 | 25.000000 | -1.090000
-- => 文旅康养专班 | 21.550000 | 25.000000 | -3.450000
-- => 城乡建设专班 | 13.460000 | 25.000000 | -11.540000
--
-- Names in the subquery are such that no column a reader hands in can be taken for one of them.
CREATE MACRO pace(until, region := NULL, topic := NULL) AS
coalesce(
    (SELECT arg_max("pace of plan", "topic of plan" <> '')
     FROM (SELECT g.code AS "region of plan", p.topic AS "topic of plan",
                  p.year || '-' || lpad(p.month::VARCHAR, 2, '0') AS "month of plan", p.pace AS "pace of plan"
           FROM main.plan_pace p JOIN main.dim_region g ON g.region_key = p.region_key)
     WHERE "region of plan" = region AND "month of plan" = until AND "topic of plan" IN ('', coalesce(topic, ''))),
    round(100 * right(until, 2)::INTEGER / 12, 6)::DECIMAL(24, 6))
