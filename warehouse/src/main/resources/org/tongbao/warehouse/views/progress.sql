-- 累计进度（现行）: one subject × indicator × category × period in force now, cumulative from January, beside the same months of the year before
CREATE VIEW progress AS
FROM progress_yoy
