-- 陈述（印发的每个数字）: one printed figure, or one printed particular of the document (measure meta), with the place it was printed
--
-- measure           量度: target, actual, rate, growth, gap, share, rank, score, count or meta
-- value             数值: the number in the printed unit; null for text and for blank, 未报 and 无任务 cells
-- printed_unit      印发单位: unit as printed; empty for text
-- standard_value    标准数值: the number in unit, as 亿元 for 万元
-- unit              单位（量）: unit of standard_value: the indicator's; null for particulars of the document
-- cumulative        累计: true where it counts from January, false for one month or a point in time
-- printed_decimals  印发小数位: decimals printed: the figure stands for an interval of half its last digit
-- table_number      表序: table in the document, from 1; null in prose
-- row_number        行号: row in the table, from 1
-- column_number     列号: column in the table, from 1
-- indicator_code    指标代码: stable English code; null for particulars of the document
-- year              年份: calendar year of the end of what the figure is for; null where it has no period
-- month             月份: calendar month of that end; null where it has no period
-- is_current        现行: whether no later vintage of the report is there
CREATE VIEW statements AS
SELECT s.region_code, s.region, f.subject_id, s.subject, s.subject_now, s.subject_kind, s.subject_group,
       i.code AS indicator_code, i.name AS indicator, i.name_en AS indicator_en,
       c.scheme AS category_scheme, c.code AS category_code, c.name AS category,
       p.year, p.month, p.start_month, p.end_month, p.name AS period,
       f.measure, f.value, f.unit AS printed_unit, f.standard_value, i.unit, f.status, f.cumulative, f.bound,
       f.token, f.decimals AS printed_decimals, f.subject_text, f.indicator_text, f.quote,
       f.table_number, f.row_number, f.column_number, f.start_offset, f.end_offset, f.token_start, f.token_end,
       r.topic, f.report_key, r.document_number, r.title, r.issue_date, r.vintage, r.status = 'current' AS is_current,
       f.content_hash, f.statement_key
FROM fact_statement f
JOIN subjects s ON s.subject_key = f.subject_key AND s.region_key = f.region_key
JOIN dim_report r ON r.report_key = f.report_key AND r.region_code = s.region_code
LEFT JOIN dim_indicator i ON i.indicator_key = f.indicator_key
LEFT JOIN dim_category c ON c.category_key = f.category_key
LEFT JOIN dim_period p ON p.period_key = f.period_key AND p.period_key <> 0
