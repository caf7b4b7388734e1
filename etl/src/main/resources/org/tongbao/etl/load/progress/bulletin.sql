-- Each report with its month, the period from January to it, and the bulletin of the month before as it was known when
-- this one was issued. A correction issued later is not what this one's authors started from.
--
-- before: report 1  2021-01..2021-02  issued 2021-03-05  vintage 1
--         report 2  2021-01..2021-02  issued 2021-04-20  vintage 2
--         report 3  2021-01..2021-03  issued 2021-04-06  vintage 1
-- after:  report 1  month 2  previous_report null
--         report 2  month 2  previous_report null
--         report 3  month 3  previous_report 1
SELECT
    report_key,
    region_key,
    topic,
    status = 'current' AS is_current,
    year,
    month,
    (year * 100L + 1) * 1000000L + year * 100L + month AS period_key,
    (year * 100L + 1) * 1000000L + year * 100L + 12 AS year_key,
    last_day(make_date(year, month, 1)) AS last_day,
    array_max(filter(
        collect_list(struct(vintage, report_key, issue_date)) OVER (
            PARTITION BY region_key, topic, year ORDER BY month RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING),
        earlier -> earlier.issue_date IS NULL OR issue_date IS NULL OR earlier.issue_date <= issue_date
    )).report_key AS previous_report
FROM (
    SELECT *, CAST(substring(period_end, 1, 4) AS INT) AS year, CAST(substring(period_end, 6, 2) AS INT) AS month
    FROM dim_report
    WHERE period_key <> 0
)
