-- What the search box, the thread and scripts read of the credits. A row that is tied to no project is the region's: a
-- machine that is bounded to some territories reads none of these ('none' is no territory of anybody).
CREATE VIEW funding_line_sight_read AS
SELECT l.id, coalesce(nullif(p.territories, '{}'), '{none}') AS territories, coalesce(p.confidential, false) AS confidential,
       p.lead, p.code AS project_code, p.title AS project_title, a.label AS axis_label,
       concat_ws(' ', s.code, l.fiscal_year, coalesce(l.label, a.label, p.title)) AS name
FROM budget_line l JOIN funding_scheme s ON s.id = l.scheme_id
LEFT JOIN project_axis_read a ON a.programme = l.programme AND a.code = l.axis
LEFT JOIN project_budget_read p ON p.id = l.project_id;

-- Few rows: their words are made as they are asked.
CREATE VIEW funding_line_search_read AS
SELECT 'budget-line' AS kind, l.id::text AS code, e.name AS title, '/budget/lignes/' || l.id AS path, e.territories,
       e.confidential, e.lead, public.search_words(e.name) AS text,
       public.search_vector(concat_ws(' ', e.name, e.axis_label, e.project_code, e.project_title, l.cost_centre, l.activity)) AS words,
       concat_ws(', ', l.cost_centre, l.activity) AS note
FROM budget_line l JOIN funding_line_sight_read e ON e.id = l.id;

CREATE VIEW funding_scheme_search_read AS
SELECT 'funding-scheme' AS kind, s.code, s.name AS title, '/budget?scheme=' || s.code AS path, '{}'::text[] AS territories,
       false AS confidential, NULL::uuid AS lead, public.search_words(s.name) AS text,
       public.search_vector(concat_ws(' ', s.code, s.name, s.agreement_reference)) AS words, s.agreement_reference AS note
FROM funding_scheme s;

CREATE VIEW funding_link_read AS
SELECT 'project' AS from_kind, e.project_code AS from_code, 'budget-line' AS kind, l.id::text AS code, e.name AS title,
       '/budget/lignes/' || l.id AS path, e.territories, e.confidential, e.lead
FROM budget_line l JOIN funding_line_sight_read e ON e.id = l.id WHERE l.project_id IS NOT NULL
UNION ALL
SELECT 'budget-line', l.id::text, 'project', e.project_code, e.project_title, '/projets/' || e.project_code, e.territories,
       e.confidential, e.lead
FROM budget_line l JOIN funding_line_sight_read e ON e.id = l.id WHERE l.project_id IS NOT NULL;

-- The figures stand on the line: those of a project that is not named are in them.
CREATE VIEW funding_line_dataset_read AS
SELECT e.territories, e.confidential, e.lead,
       l.id, s.code AS scheme, s.ledger, l.fiscal_year, l.programme, l.axis, e.axis_label, e.project_code AS project,
       l.budget_programme, l.title, l.category, l.cost_centre, l.activity, l.label,
       f.opened_ae, f.consumed_ae, f.available_ae, f.requested_ae, f.free_ae, f.potential_ae, f.acknowledged, f.certified,
       f.opened_cp, f.paid_cp, f.available_cp, f.granted, f.called, f.received,
       CASE WHEN s.ledger = 'ETAT' THEN (
           SELECT coalesce(sum(o.consumed_ae - o.withdrawn_earlier - o.paid_cp), 0)
           FROM budget_line b JOIN budget_total o ON o.line_id = b.id AND o.whole
           WHERE b.scheme_id = l.scheme_id AND b.stock = l.stock AND b.fiscal_year <= l.fiscal_year) END AS remaining_to_pay,
       l.updated_at
FROM budget_line l JOIN funding_scheme s ON s.id = l.scheme_id JOIN funding_line_sight_read e ON e.id = l.id
LEFT JOIN budget_total t ON t.line_id = l.id AND t.whole
CROSS JOIN LATERAL (
    SELECT CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.initial_ae + t.carried_ae + t.moved_ae, 0) END AS opened_ae,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.consumed_ae, 0) END AS consumed_ae,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae, 0) END AS available_ae,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.requested_ae, 0) END AS requested_ae,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae - t.requested_ae, 0) END AS free_ae,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.potential_ae, 0) END AS potential_ae,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.acknowledged, 0) END AS acknowledged,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.certified, 0) END AS certified,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.initial_cp + t.carried_cp + t.moved_cp, 0) END AS opened_cp,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.paid_cp, 0) END AS paid_cp,
           CASE WHEN s.ledger = 'ETAT' THEN coalesce(t.initial_cp + t.carried_cp + t.moved_cp - t.paid_cp, 0) END AS available_cp,
           CASE WHEN s.ledger = 'EXTERNE' THEN coalesce(t.granted, 0) END AS granted,
           CASE WHEN s.ledger = 'EXTERNE' THEN coalesce(t.called, 0) END AS called,
           CASE WHEN s.ledger = 'EXTERNE' THEN coalesce(t.received, 0) END AS received) f;

CREATE VIEW funding_movement_dataset_read AS
SELECT e.territories, e.confidential, e.lead,
       m.id, m.kind, s.code AS scheme, l.fiscal_year, l.programme, l.axis, e.project_code AS project, l.id AS budget_line,
       m.ae, m.cp, m.external, m.value_date, m.known_at, m.reason, m.reference, m.pair_id AS pair, m.reverses_id AS reverses
FROM budget_movement m JOIN budget_line l ON l.id = m.line_id JOIN funding_scheme s ON s.id = l.scheme_id
JOIN funding_line_sight_read e ON e.id = l.id;

-- The execution by scheme, year and axis: totals alone, for who reads no line also.
CREATE VIEW funding_execution_dataset_read AS
SELECT '{none}'::text[] AS territories, false AS confidential, NULL::uuid AS lead,
       concat_ws('/', s.code, g.fiscal_year, g.programme, g.axis) AS id, s.code AS scheme, g.fiscal_year, g.programme, g.axis,
       a.label AS axis_label, g.opened_ae, g.consumed_ae, g.opened_ae - g.consumed_ae AS available_ae, g.requested_ae,
       g.opened_ae - g.consumed_ae - g.requested_ae AS free_ae, g.potential_ae, g.certified, g.opened_cp, g.paid_cp,
       g.opened_cp - g.paid_cp AS available_cp,
       (SELECT coalesce(sum(o.consumed_ae - o.withdrawn_earlier - o.paid_cp), 0)
        FROM budget_line b JOIN budget_total o ON o.line_id = b.id AND o.whole
        WHERE b.scheme_id = g.scheme_id AND b.programme IS NOT DISTINCT FROM g.programme AND b.axis IS NOT DISTINCT FROM g.axis
          AND b.fiscal_year <= g.fiscal_year) AS remaining_to_pay
FROM (
    SELECT l.scheme_id, l.fiscal_year, l.programme, l.axis, sum(t.initial_ae + t.carried_ae + t.moved_ae) AS opened_ae,
           sum(t.consumed_ae) AS consumed_ae, sum(t.requested_ae) AS requested_ae, sum(t.potential_ae) AS potential_ae,
           sum(t.certified) AS certified, sum(t.initial_cp + t.carried_cp + t.moved_cp) AS opened_cp, sum(t.paid_cp) AS paid_cp
    FROM budget_line l JOIN budget_total t ON t.line_id = l.id AND t.whole
    GROUP BY l.scheme_id, l.fiscal_year, l.programme, l.axis) g
JOIN funding_scheme s ON s.id = g.scheme_id AND s.ledger = 'ETAT'
LEFT JOIN project_axis_read a ON a.programme = g.programme AND a.code = g.axis;

-- What the rooms above read of a scheme.
CREATE VIEW funding_scheme_read AS SELECT id, code, name, ledger, carry_over_ceiling FROM funding_scheme;
