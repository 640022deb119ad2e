package fr.gouv.pilo.shared.text;

/** An enumeration whose constants have a French name, as the screens say it. */
public interface Labelled {
    String label();
}
