-- Who an EJ exists for: all its items must be in sight. Its territories are those that all of them share, none where an
-- item is tied to no project; its lead is the one lead of all its confidential projects, else nobody.
CREATE VIEW spending_commitment_sight_read AS
SELECT c.id,
       coalesce((SELECT array_agg(shared.territory) FROM (
           SELECT t.territory FROM commitment_item i JOIN project_budget_read p ON p.id = i.project_id
           CROSS JOIN LATERAL unnest(p.territories) AS t (territory)
           WHERE i.commitment_id = c.id GROUP BY t.territory
           HAVING count(DISTINCT i.id) = (SELECT count(*) FROM commitment_item o WHERE o.commitment_id = c.id)) shared), '{none}') AS territories,
       EXISTS (SELECT FROM commitment_item i JOIN project_budget_read p ON p.id = i.project_id
               WHERE i.commitment_id = c.id AND p.confidential) AS confidential,
       (SELECT CASE WHEN count(DISTINCT p.lead) = 1 AND count(p.lead) = count(*) THEN min(p.lead::text)::uuid END
        FROM commitment_item i JOIN project_budget_read p ON p.id = i.project_id
        WHERE i.commitment_id = c.id AND p.confidential) AS lead
FROM commitment c;

CREATE VIEW spending_request_sight_read AS
SELECT r.id, coalesce(nullif(p.territories, '{}'), '{none}') AS territories, coalesce(p.confidential, false) AS confidential, p.lead
FROM commitment_request r LEFT JOIN project_budget_read p ON p.id = r.project_id;

-- Typing errors are looked for in the object: its words are kept by the index.
CREATE INDEX commitment_near ON commitment USING gin (public.search_words(object) gin_trgm_ops);

CREATE VIEW spending_commitment_search_read AS
SELECT 'commitment' AS kind, c.number AS code, c.object AS title, '/budget/engagements/' || c.number AS path, e.territories,
       e.confidential, e.lead, public.search_words(c.object) AS text, c.search || coalesce(s.words, ''::tsvector) AS words,
       concat_ws(', ', c.number, s.name) AS note
FROM commitment c JOIN spending_commitment_sight_read e ON e.id = c.id LEFT JOIN directory_supplier_read s ON s.id = c.supplier_id;

CREATE VIEW spending_request_search_read AS
SELECT 'commitment-request' AS kind, r.id::text AS code, r.object AS title, '/budget/demandes/' || r.id AS path, e.territories,
       e.confidential, e.lead, public.search_words(r.object) AS text, r.search || coalesce(s.words, ''::tsvector) AS words,
       s.name AS note
FROM commitment_request r JOIN spending_request_sight_read e ON e.id = r.id LEFT JOIN directory_supplier_read s ON s.id = r.supplier_id;

-- The thread, both ways: an EJ with its projects, lines, supplier and request; a payment without EJ with its supplier.
CREATE VIEW spending_link_read AS
SELECT 'project' AS from_kind, p.code AS from_code, 'commitment' AS kind, c.number AS code, c.object AS title,
       '/budget/engagements/' || c.number AS path, e.territories, e.confidential, e.lead
FROM project_budget_read p JOIN commitment_item i ON i.project_id = p.id JOIN commitment c ON c.id = i.commitment_id
JOIN spending_commitment_sight_read e ON e.id = c.id
WHERE NOT EXISTS (SELECT FROM commitment_item o WHERE o.commitment_id = i.commitment_id AND o.project_id = i.project_id AND o.number < i.number)
UNION ALL
SELECT 'commitment', c.number, 'project', p.code, p.title, '/projets/' || p.code, e.territories, e.confidential, e.lead
FROM commitment c JOIN commitment_item i ON i.commitment_id = c.id JOIN project_budget_read p ON p.id = i.project_id
JOIN spending_commitment_sight_read e ON e.id = c.id
WHERE NOT EXISTS (SELECT FROM commitment_item o WHERE o.commitment_id = i.commitment_id AND o.project_id = i.project_id AND o.number < i.number)
UNION ALL
SELECT 'commitment', c.number, 'budget-line', l.id::text, l.name, '/budget/lignes/' || l.id, e.territories,
       e.confidential OR l.confidential, CASE WHEN e.confidential THEN e.lead ELSE l.lead END
FROM commitment c JOIN commitment_item i ON i.commitment_id = c.id JOIN funding_line_sight_read l ON l.id = i.line_id
JOIN spending_commitment_sight_read e ON e.id = c.id
WHERE NOT EXISTS (SELECT FROM commitment_item o WHERE o.commitment_id = i.commitment_id AND o.line_id = i.line_id AND o.number < i.number)
UNION ALL
SELECT 'budget-line', i.line_id::text, 'commitment', c.number, c.object, '/budget/engagements/' || c.number, e.territories,
       e.confidential, e.lead
FROM commitment c JOIN commitment_item i ON i.commitment_id = c.id JOIN spending_commitment_sight_read e ON e.id = c.id
WHERE NOT EXISTS (SELECT FROM commitment_item o WHERE o.commitment_id = i.commitment_id AND o.line_id = i.line_id AND o.number < i.number)
UNION ALL
SELECT 'commitment', c.number, 'organisation', s.code, s.name, '/annuaire/' || s.id, e.territories, e.confidential, e.lead
FROM commitment c JOIN directory_supplier_read s ON s.id = c.supplier_id JOIN spending_commitment_sight_read e ON e.id = c.id
UNION ALL
SELECT 'organisation', s.code, 'commitment', c.number, c.object, '/budget/engagements/' || c.number, e.territories,
       e.confidential, e.lead
FROM commitment c JOIN directory_supplier_read s ON s.id = c.supplier_id JOIN spending_commitment_sight_read e ON e.id = c.id
UNION ALL
SELECT 'commitment', c.number, 'commitment-request', r.id::text, r.object, '/budget/demandes/' || r.id, e.territories,
       e.confidential, e.lead
FROM commitment_request r JOIN commitment c ON c.id = r.commitment_id JOIN spending_commitment_sight_read e ON e.id = c.id
UNION ALL
SELECT 'organisation', s.code, 'payment', o.id::text, 'Paiement du ' || to_char(o.value_date, 'DD/MM/YYYY'),
       '/budget/paiements?supplier=' || s.id, coalesce(nullif(p.territories, '{}'), '{none}'), coalesce(p.confidential, false), p.lead
FROM spending_operation o JOIN directory_supplier_read s ON s.id = o.supplier_id LEFT JOIN project_budget_read p ON p.id = o.project_id
WHERE o.kind = 'PAYMENT' AND o.commitment_id IS NULL;

-- For scripts: one row an item of an EJ, one a payment, each out of sight where its EJ is.
CREATE VIEW spending_commitment_dataset_read AS
SELECT e.territories, e.confidential, e.lead,
       i.id, c.number AS commitment, i.number AS item, c.kind, c.object, s.name AS supplier, s.siret, c.signed_on, c.fiscal_year,
       l.scheme_code AS scheme, l.fiscal_year AS line_year, l.axis, p.code AS project, i.line_id AS budget_line,
       i.net, i.acknowledged, i.certified, i.paid, i.net - i.paid AS remaining_to_pay, i.potential,
       commitment_state(c.net, c.acknowledged, c.certified, c.paid, c.potential) AS state, c.planned_delivery_on, c.updated_at
FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id JOIN spending_commitment_sight_read e ON e.id = c.id
JOIN funding_line_read l ON l.id = i.line_id LEFT JOIN project_budget_read p ON p.id = i.project_id
LEFT JOIN directory_supplier_read s ON s.id = c.supplier_id;

CREATE VIEW spending_payment_dataset_read AS
SELECT CASE WHEN e.id IS NOT NULL THEN e.territories ELSE coalesce(nullif(p.territories, '{}'), '{none}') END AS territories,
       coalesce(e.confidential, false) OR coalesce(p.confidential, false) AS confidential,
       CASE WHEN e.confidential THEN e.lead ELSE p.lead END AS lead,
       o.id, c.number AS commitment, i.number AS item, o.payment_kind AS kind, o.payment_request, l.scheme_code AS scheme,
       o.fiscal_year, l.axis, p.code AS project, o.line_id AS budget_line, s.name AS supplier, s.siret, o.amount_excl_tax,
       o.amount, o.value_date AS paid_on, o.known_at, o.reverses_id AS reverses
FROM spending_operation o JOIN funding_line_read l ON l.id = o.line_id LEFT JOIN commitment_item i ON i.id = o.item_id
LEFT JOIN commitment c ON c.id = o.commitment_id LEFT JOIN spending_commitment_sight_read e ON e.id = c.id
LEFT JOIN project_budget_read p ON p.id = o.project_id LEFT JOIN directory_supplier_read s ON s.id = coalesce(o.supplier_id, c.supplier_id)
WHERE o.kind = 'PAYMENT';

-- What the home asks each time: what is served and not paid, what nobody served.
CREATE INDEX commitment_item_to_pay ON commitment_item (commitment_id)
    WHERE (CASE WHEN certified <> 0 THEN certified ELSE acknowledged END) > paid;
CREATE INDEX commitment_item_unserved ON commitment_item (commitment_id) WHERE net > 0 AND acknowledged = 0 AND certified = 0;
