package fr.gouv.pilo.shared.mail;

/** One dialogue with the relay, kept open from mail to mail. */
interface Relay extends AutoCloseable {
    /** Hears how far a mail is. */
    @FunctionalInterface
    interface Steps {
        /** A new dialogue is about to begin. */
        default void connecting() {}

        /** The relay took a step, soon or late. */
        default void answered() {}

        /** All but the last dot is said: false ends the dialogue there, and nothing has left. */
        boolean beforeTheDot();
    }

    /**
     * @return false if it was ended before the dot
     * @throws RelayFailure if the relay did not take it
     */
    boolean send(ClaimedMail mail, MailText text, Steps steps);

    @Override
    void close();
}
