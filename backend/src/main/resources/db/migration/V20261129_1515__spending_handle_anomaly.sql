-- Who sees to what breaks a rule, and how far it is: appended, the last one holds. The anomalies themselves are read from
-- the amounts, so that none can be hidden; one that vanished is open again, should it come back.
CREATE TABLE budget_anomaly_act (
    id         uuid          NOT NULL CONSTRAINT budget_anomaly_act_pk PRIMARY KEY,
    rule       text          NOT NULL CONSTRAINT budget_anomaly_act_rule_known CHECK (rule IN
        ('B2_AE', 'B2_CP', 'B3_AE', 'B3_CP', 'B5', 'B7_SERVICE', 'B7_PAID', 'B12')),
    -- An item of an EJ, or a budget line.
    subject_id uuid          NOT NULL,
    state      text          NOT NULL CONSTRAINT budget_anomaly_act_state_known CHECK (state IN ('OPEN', 'BEING_HANDLED', 'ACCEPTED')),
    owner_id   uuid          CONSTRAINT budget_anomaly_act_owner_fk REFERENCES account (id),
    reason     text,
    -- What it came to then: what is accepted is this, and no more.
    amount     numeric(16,2) NOT NULL,
    known_at   timestamptz   NOT NULL,
    account_id uuid          CONSTRAINT budget_anomaly_act_account_fk REFERENCES account (id),
    CONSTRAINT budget_anomaly_act_accepted_says_why CHECK (state <> 'ACCEPTED' OR reason IS NOT NULL)
);
CREATE INDEX budget_anomaly_act_last ON budget_anomaly_act (rule, subject_id, known_at DESC);
CREATE INDEX budget_anomaly_act_owner ON budget_anomaly_act (owner_id);
CREATE INDEX budget_anomaly_act_account ON budget_anomaly_act (account_id);
CREATE TRIGGER budget_anomaly_act_immutable BEFORE UPDATE OR DELETE ON budget_anomaly_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON budget_anomaly_act FROM pilo_app;

-- What is tied to a confidential project, for the trail.
CREATE OR REPLACE VIEW spending_audit_confidential AS
SELECT 'commitment'::text AS object_type, c.number AS object_id,
       'confidentiel-' || left(encode(sha256(convert_to('commitment ' || c.id::text, 'UTF8')), 'hex'), 16) AS reference
FROM commitment c WHERE EXISTS (
    SELECT FROM commitment_item i JOIN project_budget_read p ON p.id = i.project_id WHERE i.commitment_id = c.id AND p.confidential)
UNION ALL
SELECT 'commitment-request', r.id::text,
       'confidentiel-' || left(encode(sha256(convert_to('commitment-request ' || r.id::text, 'UTF8')), 'hex'), 16)
FROM commitment_request r JOIN project_budget_read p ON p.id = r.project_id WHERE p.confidential
UNION ALL
SELECT 'payment', o.id::text, 'confidentiel-' || left(encode(sha256(convert_to('payment ' || o.id::text, 'UTF8')), 'hex'), 16)
FROM spending_operation o JOIN project_budget_read p ON p.id = o.project_id WHERE p.confidential AND o.kind = 'PAYMENT'
UNION ALL
SELECT 'planned-certification', n.id::text,
       'confidentiel-' || left(encode(sha256(convert_to('planned-certification ' || n.id::text, 'UTF8')), 'hex'), 16)
FROM planned_certification n JOIN commitment_item i ON i.id = n.item_id
JOIN project_budget_read p ON p.id = i.project_id WHERE p.confidential
UNION ALL
SELECT 'budget-anomaly', a.rule || '-' || a.subject_id,
       'confidentiel-' || left(encode(sha256(convert_to('budget-anomaly ' || a.rule || a.subject_id, 'UTF8')), 'hex'), 16)
FROM (SELECT DISTINCT rule, subject_id FROM budget_anomaly_act) a
LEFT JOIN commitment_item i ON i.id = a.subject_id LEFT JOIN funding_line_read l ON l.id = a.subject_id
JOIN project_budget_read p ON p.id = coalesce(i.project_id, l.project_id) WHERE p.confidential;
