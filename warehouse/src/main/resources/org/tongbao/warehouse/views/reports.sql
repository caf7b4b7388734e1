-- 通报: one issued document, as one content
--
-- issuer           发文机关: issuing office
-- cutoff_date      数据截止日: day up to which the figures count
-- period           时期: Chinese name of the period reported on
-- revision         修订序号: 0 as first issued; the number printed on a correction, or 1 where it prints none
-- supersedes       替代的通报: report_key of the vintage before
-- copies           印数: copies printed
-- source_name      文件名: name of the file loaded; of a document in a zip, zip!name
-- form             载体: docx, xlsx, xls, doc, html, csv, pdf or text
-- figures_taken    已采数字: numbers in the text that are in a statement
-- figures_ignored  略过数字: numbers deliberately left: dates, page marks, numbering
-- figures_unread   未识数字: numbers not understood
CREATE VIEW reports AS
SELECT r.region_code, g.name AS region, r.topic, p.year, p.month, r.period_start AS start_month, r.period_end AS end_month,
       p.name AS period, r.document_number, r.title, r.issuer, r.issue_date, r.cutoff_date, r.vintage, r.revision,
       r.status = 'current' AS is_current, r.supersedes, r.copies, r.source_name, r.form,
       r.figures_taken, r.figures_ignored, r.figures_unread, r.content_hash, r.report_key
FROM dim_report r
JOIN dim_region g ON g.region_key = r.region_key
LEFT JOIN dim_period p ON p.period_key = r.period_key
