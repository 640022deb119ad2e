-- The lines whose figures an entry changes are found by their index: asked as EXISTS, all lines were read for each entry.
CREATE OR REPLACE FUNCTION budget_keep_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO budget_total AS t (line_id, project_id, whole,
        initial_ae, carried_ae, moved_ae, initial_cp, carried_cp, moved_cp, requested_ae, potential_ae, consumed_ae,
        withdrawn_earlier, acknowledged, certified, paid_cp, granted, called, received)
    SELECT line_id, project_id, grouping(project_id) = 1,
           coalesce(sum(amount) FILTER (WHERE measure = 'INITIAL_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CARRIED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'MOVED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'INITIAL_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CARRIED_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'MOVED_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'REQUESTED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'POTENTIAL_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CONSUMED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'WITHDRAWN_EARLIER'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'ACKNOWLEDGED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CERTIFIED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'PAID_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'GRANTED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CALLED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'RECEIVED'), 0)
    FROM added GROUP BY GROUPING SETS ((line_id), (line_id, project_id)) ORDER BY 1, 3, 2
    ON CONFLICT (line_id, whole, project_id) DO UPDATE SET
        initial_ae = t.initial_ae + excluded.initial_ae, carried_ae = t.carried_ae + excluded.carried_ae,
        moved_ae = t.moved_ae + excluded.moved_ae, initial_cp = t.initial_cp + excluded.initial_cp,
        carried_cp = t.carried_cp + excluded.carried_cp, moved_cp = t.moved_cp + excluded.moved_cp,
        requested_ae = t.requested_ae + excluded.requested_ae, potential_ae = t.potential_ae + excluded.potential_ae,
        consumed_ae = t.consumed_ae + excluded.consumed_ae,
        withdrawn_earlier = t.withdrawn_earlier + excluded.withdrawn_earlier,
        acknowledged = t.acknowledged + excluded.acknowledged, certified = t.certified + excluded.certified,
        paid_cp = t.paid_cp + excluded.paid_cp, granted = t.granted + excluded.granted, called = t.called + excluded.called,
        received = t.received + excluded.received;
    -- Figures are shown with the line: its version counts them, for who follows it or reads it again; what remains to be
    -- paid stands on the lines of later years also.
    UPDATE budget_line l SET version = l.version + 1
    FROM (SELECT a.scheme_id, a.stock, min(a.fiscal_year) AS since FROM added JOIN budget_line a ON a.id = added.line_id
          GROUP BY a.scheme_id, a.stock) k
    WHERE l.scheme_id = k.scheme_id AND l.stock = k.stock AND l.fiscal_year >= k.since;
    RETURN NULL;
END $$;
