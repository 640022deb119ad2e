-- For scripts: the reach of each quarter by département and kind. A person counts once in each row; rows do not add up.
CREATE VIEW reach_event_dataset_read AS
SELECT ARRAY[a.territory] AS territories, false AS confidential, NULL::uuid AS lead,
       concat_ws('/', a.territory, a.quarter, a.kind) AS id, a.territory, a.quarter, a.kind,
       count(DISTINCT a.event_id)::int AS events, sum(a.seats)::int AS registered, sum(a.present_seats)::int AS present,
       count(DISTINCT a.person_id) FILTER (WHERE a.came)::int AS people,
       count(DISTINCT a.person_id) FILTER (WHERE a.came AND a.agent)::int AS agents
FROM (SELECT *, to_char(starts_at AT TIME ZONE 'Europe/Paris', 'YYYY"-Q"Q') AS quarter FROM event_attendance_read
      WHERE territory IS NOT NULL) AS a
GROUP BY a.territory, a.quarter, a.kind;

CREATE VIEW reach_headcount_dataset_read AS
SELECT CASE WHEN h.territory IS NULL THEN NULL ELSE ARRAY[h.territory] END AS territories, false AS confidential,
       NULL::uuid AS lead, h.id, h.territory, o.name AS organisation, h.agents, h.kind, h.source, h.valued_on, h.updated_at
FROM reach_headcount h LEFT JOIN directory_organisation_read o ON o.id = h.organisation_id;
