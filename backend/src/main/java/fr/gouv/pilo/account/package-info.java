/**
 * People with an account (comptes): who has signed in, to be chosen as a lead. Accounts are written at the first
 * authenticated call, by {@code shared}.
 */
package fr.gouv.pilo.account;
