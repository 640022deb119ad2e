/**
 * What every room stands on: problems, lists, locking, idempotency, audit, identity, time, sheets. It imports no room.
 * Each sub-package is one concern with its own small public surface.
 */
package fr.gouv.pilo.shared;
