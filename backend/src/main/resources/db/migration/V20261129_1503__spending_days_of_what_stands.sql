-- The last day of service fait and of payment are those of what stands: an operation taken back gives back the day before it.
CREATE OR REPLACE FUNCTION commitment_item_at(known timestamptz, valued date) RETURNS SETOF commitment_item LANGUAGE sql STABLE AS $$
    SELECT i.id, i.commitment_id, i.number, i.line_id, i.project_id,
           coalesce(sum(o.amount) FILTER (WHERE o.kind IN ('COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'AFFIRMATION')), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.kind = 'ACKNOWLEDGEMENT'), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.kind = 'CERTIFICATION'), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.kind = 'PAYMENT'), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.payment_kind = 'ADVANCE'), 0),
           coalesce(sum(CASE o.kind WHEN 'OPTIONAL_TRANCHE' THEN o.amount WHEN 'AFFIRMATION' THEN -o.amount END), 0),
           max(o.value_date) FILTER (WHERE o.kind IN ('ACKNOWLEDGEMENT', 'CERTIFICATION') AND o.reverses_id IS NULL AND back.id IS NULL),
           max(o.value_date) FILTER (WHERE o.kind = 'PAYMENT' AND o.reverses_id IS NULL AND back.id IS NULL)
    FROM commitment_item i JOIN spending_operation o ON o.item_id = i.id
    LEFT JOIN spending_operation back ON back.reverses_id = o.id
        AND (known IS NULL OR back.known_at <= known) AND (valued IS NULL OR back.value_date <= valued)
    WHERE (known IS NULL OR o.known_at <= known) AND (valued IS NULL OR o.value_date <= valued)
    GROUP BY i.commitment_id, i.id
$$;

CREATE OR REPLACE FUNCTION spending_keep_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    WITH sums AS (
        SELECT item_id,
               coalesce(sum(amount) FILTER (WHERE kind IN ('COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'AFFIRMATION')), 0) AS net,
               coalesce(sum(amount) FILTER (WHERE kind = 'ACKNOWLEDGEMENT'), 0) AS acknowledged,
               coalesce(sum(amount) FILTER (WHERE kind = 'CERTIFICATION'), 0) AS certified,
               coalesce(sum(amount) FILTER (WHERE kind = 'PAYMENT'), 0) AS paid,
               coalesce(sum(amount) FILTER (WHERE payment_kind = 'ADVANCE'), 0) AS advanced,
               coalesce(sum(CASE kind WHEN 'OPTIONAL_TRANCHE' THEN amount WHEN 'AFFIRMATION' THEN -amount END), 0) AS potential,
               max(value_date) FILTER (WHERE kind IN ('ACKNOWLEDGEMENT', 'CERTIFICATION')) AS served_on,
               max(value_date) FILTER (WHERE kind = 'PAYMENT') AS paid_on
        FROM added WHERE item_id IS NOT NULL GROUP BY item_id)
    UPDATE commitment_item i SET net = i.net + s.net, acknowledged = i.acknowledged + s.acknowledged,
        certified = i.certified + s.certified, paid = i.paid + s.paid, advanced = i.advanced + s.advanced,
        potential = i.potential + s.potential, served_on = greatest(i.served_on, s.served_on), paid_on = greatest(i.paid_on, s.paid_on)
    FROM sums s WHERE i.id = s.item_id;
    -- Only what is taken back has the older operations read again.
    IF EXISTS (SELECT FROM added WHERE reverses_id IS NOT NULL AND item_id IS NOT NULL) THEN
        UPDATE commitment_item i SET served_on = s.served_on, paid_on = s.paid_on
        FROM (SELECT o.item_id, max(o.value_date) FILTER (WHERE o.kind IN ('ACKNOWLEDGEMENT', 'CERTIFICATION')
                                                           AND o.reverses_id IS NULL AND back.id IS NULL) AS served_on,
                     max(o.value_date) FILTER (WHERE o.kind = 'PAYMENT' AND o.reverses_id IS NULL AND back.id IS NULL) AS paid_on
              FROM spending_operation o LEFT JOIN spending_operation back ON back.reverses_id = o.id
              WHERE o.item_id IN (SELECT item_id FROM added WHERE reverses_id IS NOT NULL) GROUP BY o.item_id) s
        WHERE i.id = s.item_id;
    END IF;
    UPDATE commitment c SET net = s.net, acknowledged = s.acknowledged, certified = s.certified, paid = s.paid,
        advanced = s.advanced, potential = s.potential, served_on = s.served_on, paid_on = s.paid_on, version = c.version + 1
    FROM (SELECT commitment_id, sum(net) AS net, sum(acknowledged) AS acknowledged, sum(certified) AS certified, sum(paid) AS paid,
                 sum(advanced) AS advanced, sum(potential) AS potential, max(served_on) AS served_on, max(paid_on) AS paid_on
          FROM commitment_item WHERE commitment_id IN (SELECT commitment_id FROM added) GROUP BY commitment_id) s
    WHERE c.id = s.commitment_id;
    RETURN NULL;
END $$;

UPDATE commitment_item i SET served_on = r.served_on, paid_on = r.paid_on
FROM commitment_item_at(NULL, NULL) r
WHERE r.id = i.id AND (i.served_on, i.paid_on) IS DISTINCT FROM (r.served_on, r.paid_on);
UPDATE commitment c SET served_on = r.served_on, paid_on = r.paid_on, version = c.version + 1
FROM commitment_at(NULL, NULL) r
WHERE r.id = c.id AND (c.served_on, c.paid_on) IS DISTINCT FROM (r.served_on, r.paid_on);
