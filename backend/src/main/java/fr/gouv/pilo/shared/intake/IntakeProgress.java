package fr.gouv.pilo.shared.intake;

/** Where an application stands, told at once to whoever reads the import. */
@FunctionalInterface
public interface IntakeProgress {
    /**
     * @param step French words, such as "Écriture des valeurs"
     * @param done of what is written, never less than before
     */
    void tell(String step, int done, int total);
}
