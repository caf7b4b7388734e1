-- The kind within which a subject is ranked and counted: companies and zones among departments, subdistricts among townships.
-- It helps in making a release, and is not part of it.
CREATE OR REPLACE TEMP MACRO subject_group(kind) AS
CASE kind WHEN 'company' THEN 'department' WHEN 'zone' THEN 'department' WHEN 'subdistrict' THEN 'township' ELSE kind END
