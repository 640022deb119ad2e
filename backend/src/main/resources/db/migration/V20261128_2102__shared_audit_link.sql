-- Who acts may be a signed link: what it is for, and the one object that it opens. The chain covers them.
ALTER TABLE audit_entry
    ADD COLUMN link_kind        text,
    ADD COLUMN link_object_type text,
    ADD COLUMN link_object_id   text,
    ADD CONSTRAINT audit_entry_link_whole CHECK (num_nulls(link_kind, link_object_type, link_object_id) IN (0, 3)),
    ADD CONSTRAINT audit_entry_one_actor CHECK (account_id IS NULL OR link_kind IS NULL);
