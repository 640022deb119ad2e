/**
 * Thanks after an event (remerciements) and the survey of those who came (questionnaire). Organisers choose the questions and
 * thank; who came answers once by a link of the mail. No answer is anybody's: see docs/adr/1505.
 */
package fr.gouv.pilo.survey;
