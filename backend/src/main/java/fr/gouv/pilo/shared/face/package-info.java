/**
 * The public face: pages in HTML under {@code /public} for anybody, without account, script or cookie. A room that has
 * pages of its own includes the template {@code face/page} and answers by {@link fr.gouv.pilo.shared.face.Face}.
 */
package fr.gouv.pilo.shared.face;
