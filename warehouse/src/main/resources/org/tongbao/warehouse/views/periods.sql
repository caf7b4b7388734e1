-- 时期: one span of whole months
--
-- start_date   起始日期: first day
-- end_date     截止日期: last day
-- months       月数: length in months
-- period_kind  时期种类: month, quarter, year, year_to_date or other
-- pace         序时进度: month ÷ 12, in percent, for periods that begin in January; a plan's own is told by pace() and in progress
CREATE VIEW periods AS
SELECT name AS period, start_month, end_month, start_date, end_date, year, month, months, kind AS period_kind, pace
FROM dim_period
WHERE period_key <> 0
