-- 矛盾: one contradiction, with the report in which it shows
--
-- finding_key       矛盾键: key of the finding
-- rule              规则: code of the rule, as in parts_exceed_whole
-- severity          程度: high, medium or low
-- message           说明: one Chinese sentence for the bureau
-- arithmetic        算式: the sum, with the printed figures
-- subject           单位: newest name of the subject it is about; null where it is about none
-- subject_id        单位标识: the subject it is about; null where it is about none
-- subject_kind      单位类别: kind of that subject
-- indicator_code    指标代码: the indicator it is about; null where it is about none
-- left_statements   一方出处: statement_keys and membership_keys on one side
-- right_statements  另一方出处: keys on the other side; empty where that is the calendar or the roster
-- period            时期: Chinese name of the period of the report
CREATE VIEW findings AS
SELECT r.region_code, g.name AS region, p.year, p.month, p.end_month, p.name AS period,
       f.severity, f.rule, f.message, f.arithmetic,
       f.subject_id, s.subject, s.subject_kind, i.code AS indicator_code, i.name AS indicator, i.name_en AS indicator_en,
       f.left_statements, f.right_statements, r.topic, r.report_key, r.document_number, r.title, r.issue_date, f.finding_key
FROM fact_finding f
JOIN dim_report r ON r.report_key = f.report_key AND r.region_key = f.region_key
JOIN dim_region g ON g.region_key = f.region_key AND g.code = r.region_code
JOIN dim_period p ON p.period_key = f.period_key
LEFT JOIN subjects s ON s.subject_id = f.subject_id AND s.region_code = r.region_code AND s.is_current
LEFT JOIN dim_indicator i ON i.indicator_key = f.indicator_key
