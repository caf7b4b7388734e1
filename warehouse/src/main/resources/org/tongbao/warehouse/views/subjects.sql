-- 单位（每个名称一行）: one version of a subject's name and parent, with its newest name
--
-- subject_key    单位键: key of this version in the tables of the star
-- subject        单位: name in force from valid_from to valid_to
-- parent         所属单位: newest name of the parent; null where it has none
-- on_roster      在册: whether the reference data lists it, so that its silence is noticed
-- valid_from     生效日期: first day on which this version is in force
-- valid_to       失效日期: last day on which it is in force; null while it still is
-- is_current     现行: whether this is the last version
-- division_code  区划代码: code of a township or subdistrict (nine digits) or a county (six) in the national code list; else null
--
-- Written out, in the order of regions, since every view joins it: region_code and region_key beside the subject let a
-- question about one county skip the rows of all others, here and in the fact that is joined.
CREATE TABLE subjects AS
WITH newest AS (
    SELECT subject_id, arg_max(name, valid_from) AS name, arg_max(parent_id, valid_from) AS parent_id
    FROM dim_subject GROUP BY subject_id
)
SELECT g.code AS region_code, g.name AS region,
       s.subject_id, s.name AS subject, newest.name AS subject_now, s.kind AS subject_kind,
       subject_group(s.kind) AS subject_group,
       newest.parent_id, parent.name AS parent,
       s.on_roster, s.valid_from, s.valid_to, s.is_current, s.division_code, s.subject_key, s.region_key
FROM dim_subject s
JOIN dim_region g ON g.region_key = s.region_key
JOIN newest ON newest.subject_id = s.subject_id
LEFT JOIN newest parent ON parent.subject_id = newest.parent_id
ORDER BY g.code, s.kind, s.name, s.valid_from
