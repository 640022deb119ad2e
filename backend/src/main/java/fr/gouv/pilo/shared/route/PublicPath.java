package fr.gouv.pilo.shared.route;

/** The addresses of the public face: pages in HTML for anybody, which a public host may serve alone. */
public final class PublicPath {
    public static final String ROOT = "/public";

    private PublicPath() {}

    public static boolean is(String path) {
        return path != null && (path.equals(ROOT) || path.startsWith(ROOT + "/"));
    }
}
