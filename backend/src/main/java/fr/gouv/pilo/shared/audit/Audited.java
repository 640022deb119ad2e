package fr.gouv.pilo.shared.audit;

/** A record whose two states {@link Audit#change} compares: a test walks each and holds that every component is told. */
public interface Audited {}
