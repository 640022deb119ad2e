-- The thread, both ways: who reads a link reads both its ends.
CREATE VIEW roadmap_member_link_read AS
WITH member AS (
    SELECT p.code AS priority, p.title AS priority_title, p.path AS priority_path, i.code AS indicator, i.title AS indicator_title,
           i.path AS indicator_path, coalesce(p.territories, i.territories) AS territories
    FROM (SELECT DISTINCT ON (indicator_id) indicator_id, priority_id FROM priority_membership
          ORDER BY indicator_id, recorded_at DESC, position DESC) m
    JOIN priority own ON own.id = m.priority_id AND own.deleted_at IS NULL
    JOIN roadmap_priority_search_read p ON p.code = own.code
    JOIN indicator_code_read known ON known.id = m.indicator_id
    JOIN indicator_search_read i ON i.code = known.code
)
SELECT 'priority' AS from_kind, priority AS from_code, 'indicator' AS kind, indicator AS code, indicator_title AS title,
       indicator_path AS path, territories, false AS confidential, NULL::uuid AS lead
FROM member
UNION ALL
SELECT 'indicator', indicator, 'priority', priority, priority_title, priority_path, territories, false, NULL FROM member;
