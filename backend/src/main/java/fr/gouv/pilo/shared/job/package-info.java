/** Jobs that run once whatever the number of replicas, kept in PostgreSQL (db-scheduler). */
package fr.gouv.pilo.shared.job;
