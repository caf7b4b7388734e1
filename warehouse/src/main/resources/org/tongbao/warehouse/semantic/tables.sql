-- What the compiler's SQL reads, in a schema of its own: it is not made for analysts to read, and SHOW TABLES leaves it out.
CREATE SCHEMA semantic;

-- What nearly every question filters by is an enumeration: a scan compares it as a small number, once for each run of equals. In the
-- order of the texts, so that both sort alike.
CREATE TYPE semantic.region_code AS ENUM (SELECT code FROM dim_region ORDER BY code);
CREATE TYPE semantic.indicator AS ENUM (SELECT code FROM dim_indicator ORDER BY code);
CREATE TYPE semantic.category AS ENUM (SELECT DISTINCT code FROM dim_category ORDER BY code);
CREATE TYPE semantic.kind AS ENUM (SELECT DISTINCT subject_group(kind) FROM dim_subject ORDER BY ALL);

-- semantic.cell: what each vintage says of a subject, indicator and category up to a month. t counts months: 12 × year +
-- month − 1. Where bulletins of two topics speak of the same cell, the one counts that has a figure there, else the one issued
-- later: is_latest and is_first tell the one that counts among the vintages in force, and among the first ones. A vintage is
-- in force from issued until the day before superseded. month_base_statement is where the figure was printed that
-- month_actual was counted from: by the bulletin of the month before as it was known then.
CREATE TABLE semantic.cell AS
WITH issue AS (
    SELECT report_key, topic, vintage, coalesce(issue_date, DATE '0001-01-01') AS issued,
           coalesce(lead(coalesce(issue_date, DATE '0001-01-01')) OVER (
               PARTITION BY region_key, topic, period_key ORDER BY vintage), DATE '9999-12-31') AS superseded
    FROM dim_report
),
said AS (
    SELECT f.*, r.topic, r.vintage, r.issued, r.superseded, 12 * f.year + f.month - 1 AS t,
           f.is_current AND row_number() OVER (of_cell ORDER BY f.is_current DESC, f.actual IS NOT NULL DESC, r.issued DESC, r.topic DESC) = 1
               AS is_latest,
           r.vintage = 1 AND row_number() OVER (of_cell ORDER BY r.vintage, f.actual IS NOT NULL DESC, r.issued DESC, r.topic DESC) = 1
               AS is_first
    FROM fact_progress f JOIN issue r ON r.report_key = f.report_key
    WINDOW of_cell AS (PARTITION BY f.subject_id, f.indicator_key, f.category_key, f.year, f.month)
)
SELECT g.code::semantic.region_code AS region_code, i.code::semantic.indicator AS indicator, c.code::semantic.category AS category,
       s.subject_id, s.t, s.is_latest, s.is_first,
       s.topic, s.issued, s.superseded, s.actual, s.month_actual, s.month_note, s.target, s.target_origin,
       s.target_low, s.target_high, s.rate_printed, s.rate_statement,
       coalesce(
           (SELECT max(p.pace) FROM plan_pace p WHERE p.region_key = s.region_key AND p.topic = s.topic AND p.year = s.year AND p.month = s.month),
           (SELECT max(p.pace) FROM plan_pace p WHERE p.region_key = s.region_key AND p.topic = '' AND p.year = s.year AND p.month = s.month),
           quotient(100 * s.month::DECIMAL(24, 6), 12::DECIMAL(24, 6))) AS pace,
       s.status, s.actual_statement, s.target_statement,
       CASE WHEN s.month > 1 AND s.month_note IS NULL AND s.month_actual IS NOT NULL THEN
           (SELECT arg_max(b.actual_statement, b.vintage) FROM said b
            WHERE b.subject_id = s.subject_id AND b.indicator_key = s.indicator_key AND b.category_key = s.category_key
              AND b.topic = s.topic AND b.t = s.t - 1 AND b.actual = s.actual - s.month_actual
              AND (b.issued <= s.issued OR s.issued = DATE '0001-01-01')) END AS month_base_statement
FROM said s
JOIN dim_region g ON g.region_key = s.region_key
JOIN dim_indicator i ON i.indicator_key = s.indicator_key
JOIN dim_category c ON c.category_key = s.category_key
ORDER BY region_code, indicator, category, subject_id, s.t, s.vintage;

-- semantic.roster: the subjects that any bulletin of a year gives a figure or a gap of an indicator.
CREATE TABLE semantic.roster AS
SELECT DISTINCT region_code, indicator, category, subject_id, t // 12 AS year
FROM semantic.cell
ORDER BY ALL;

-- semantic.subject: the versions of a subject by the months at whose end each is in force: with the newest name, and the version's
-- own as name_then.
CREATE TABLE semantic.subject AS
SELECT subject_id, g.code::semantic.region_code AS region_code, arg_max(s.name, s.valid_from) OVER (PARTITION BY subject_id) AS name, s.name AS name_then,
       subject_group(s.kind)::semantic.kind AS kind, s.parent_id,
       12 * year(s.valid_from) + month(s.valid_from) - 1 AS from_t,
       coalesce(12 * year(s.valid_to) + month(s.valid_to) - 1 - (s.valid_to < last_day(s.valid_to))::INT, 999999)::BIGINT AS to_t,
       s.valid_from = max(s.valid_from) OVER (PARTITION BY subject_id) AS is_newest
FROM dim_subject s JOIN dim_region g ON g.region_key = s.region_key
ORDER BY region_code, subject_id, from_t;

-- semantic.lineage: a subject and all it took over by merger or absorption, each since the month of the change.
CREATE TABLE semantic.lineage AS
WITH RECURSIVE line AS (
    SELECT DISTINCT subject_id, subject_id AS member_id, 0::BIGINT AS since_t FROM semantic.subject
    UNION
    SELECT line.subject_id, u.predecessor_id, greatest(line.since_t, 12 * year(u.effective) + month(u.effective) - 1)
    FROM line JOIN subject_succession u ON u.successor_id = line.member_id
    WHERE u.kind IN ('merge', 'absorb') AND u.predecessor_id <> u.successor_id
)
SELECT subject_id, member_id, min(since_t) AS since_t FROM line GROUP BY ALL ORDER BY ALL;

-- semantic.split: the months in which a part of a subject was made a subject; both are not comparable across it.
CREATE TABLE semantic.split AS
SELECT DISTINCT unnest([predecessor_id, successor_id]) AS subject_id, 12 * year(effective) + month(effective) - 1 AS at_t
FROM subject_succession WHERE kind = 'split' ORDER BY ALL;

-- semantic.region: a region with bulletins, the divisions above it, and the year of its first bulletin.
CREATE TABLE semantic.region AS
SELECT g.code::semantic.region_code AS region_code, g.name AS region, g.level,
       CASE WHEN upper.level = 'prefecture' THEN upper.code END AS prefecture_code,
       CASE WHEN upper.level = 'prefecture' THEN upper.name END AS prefecture,
       CASE WHEN upper.level = 'province' THEN upper.code ELSE top.code END AS province_code,
       CASE WHEN upper.level = 'province' THEN upper.name ELSE top.name END AS province,
       (SELECT min(left(r.period_end, 4)::INT) FROM dim_report r WHERE r.region_key = g.region_key) AS first_year
FROM dim_region g
LEFT JOIN dim_region upper ON upper.code = g.parent_code
LEFT JOIN dim_region top ON top.code = upper.parent_code
WHERE g.region_key IN (SELECT region_key FROM dim_report)
ORDER BY region_code;
