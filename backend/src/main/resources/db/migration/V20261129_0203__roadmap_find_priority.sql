-- A priority that is the region's, or into which a figure of the region enters, is for who reads the region.
CREATE VIEW roadmap_priority_search_read AS
SELECT 'priority' AS kind, p.code, p.title, '/feuille-de-route/priorites/' || p.id AS path,
       CASE WHEN p.origin = 'LOCAL' OR EXISTS (
           SELECT FROM (SELECT DISTINCT ON (indicator_id) indicator_id, priority_id FROM priority_membership
                        WHERE indicator_id IN (SELECT m.indicator_id FROM priority_membership m WHERE m.priority_id = p.id)
                        ORDER BY indicator_id, recorded_at DESC, position DESC) latest
           JOIN indicator_code_read i ON i.id = latest.indicator_id AND i.state = 'PRESENT' AND i.kind = 'LOCAL'
           WHERE latest.priority_id = p.id) THEN '{}'::text[] END AS territories,
       false AS confidential, NULL::uuid AS lead, public.search_words(p.title) AS text, p.search AS words, p.axis AS note
FROM priority p WHERE p.deleted_at IS NULL;
