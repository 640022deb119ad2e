-- A registration is opened by a signed link, whose address is derived and kept nowhere: no digest is kept either.
DROP TABLE event_registration_link;
