-- The services faits that were expected, as they were known at each moment.
CREATE TABLE planned_certification_past (
    id         bigint        NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT planned_certification_past_pk PRIMARY KEY,
    planned_id uuid          NOT NULL CONSTRAINT planned_certification_past_of_fk REFERENCES planned_certification (id),
    item_id    uuid          NOT NULL CONSTRAINT planned_certification_past_item_fk REFERENCES commitment_item (id),
    planned_on date          NOT NULL,
    amount     numeric(14,2) NOT NULL,
    gone       boolean       NOT NULL,
    known_at   timestamptz   NOT NULL
);
CREATE INDEX planned_certification_past_known ON planned_certification_past (planned_id, known_at);
CREATE INDEX planned_certification_past_item ON planned_certification_past (item_id);
INSERT INTO planned_certification_past (planned_id, item_id, planned_on, amount, gone, known_at)
SELECT id, item_id, planned_on, amount, false, created_at FROM planned_certification;
INSERT INTO planned_certification_past (planned_id, item_id, planned_on, amount, gone, known_at)
SELECT id, item_id, planned_on, amount, true, deleted_at FROM planned_certification WHERE deleted_at IS NOT NULL;

CREATE FUNCTION spending_keep_planned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO planned_certification_past (planned_id, item_id, planned_on, amount, gone, known_at)
    VALUES (new.id, new.item_id, new.planned_on, new.amount, new.deleted_at IS NOT NULL, known_now());
    RETURN NULL;
END $$;
CREATE TRIGGER planned_certification_keep AFTER INSERT OR UPDATE ON planned_certification
    FOR EACH ROW EXECUTE FUNCTION spending_keep_planned();
CREATE TRIGGER planned_certification_past_immutable BEFORE UPDATE OR DELETE ON planned_certification_past FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON planned_certification_past FROM pilo_app;

CREATE FUNCTION planned_certification_at(known timestamptz)
RETURNS TABLE (id uuid, item_id uuid, planned_on date, amount numeric) LANGUAGE sql STABLE AS $$
    SELECT p.planned_id, p.item_id, p.planned_on, p.amount
    FROM (SELECT DISTINCT ON (k.planned_id) k.* FROM planned_certification_past k WHERE known IS NULL OR k.known_at <= known
          ORDER BY k.planned_id, k.known_at DESC, k.id DESC) p
    WHERE NOT p.gone
$$;

-- SF is the certification where one is known, else the constatation (B18). Nothing is settled while a tranche may be affirmed.
DROP FUNCTION commitment_state(numeric, numeric, numeric, numeric);
CREATE FUNCTION commitment_state(net numeric, acknowledged numeric, certified numeric, paid numeric, potential numeric) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN net <= 0 THEN 'WITHDRAWN' WHEN paid >= net AND potential <= 0 THEN 'SETTLED'
                WHEN acknowledged <> 0 OR certified <> 0 OR paid <> 0 THEN 'RUNNING' ELSE 'SIGNED' END
$$;
