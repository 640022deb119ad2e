-- What other rooms may read of the indicators: what a code stands for,
CREATE VIEW indicator_code_read AS
SELECT id, code, kind, state FROM indicator;

-- and how each came, since its code was last free: with which import, and whether it was changed since.
CREATE VIEW indicator_origin_read AS
SELECT i.id, i.code, i.state, latest.name, came.import_id, latest.position <> came.position AS revised
FROM indicator i
JOIN LATERAL (
    SELECT v.position, v.import_id FROM indicator_version v
    WHERE v.indicator_id = i.id AND v.recorded_at > coalesce(
        (SELECT max(s.recorded_at) FROM indicator_state s WHERE s.indicator_id = i.id AND s.state = 'DELETED'), '-infinity')
    ORDER BY v.recorded_at, v.position LIMIT 1) AS came ON true
JOIN LATERAL (
    SELECT v.name, v.position FROM indicator_version v
    WHERE v.indicator_id = i.id ORDER BY v.recorded_at DESC, v.position DESC LIMIT 1) AS latest ON true;
