package fr.gouv.pilo.shared.mail;

import java.util.function.BooleanSupplier;

/** One dialogue with the relay, kept open from mail to mail. */
interface Relay extends AutoCloseable {
    /**
     * @param beforeTheDot asked when all but the last dot is said: false ends the dialogue there, and nothing has left
     * @return false if it was ended so
     * @throws RelayFailure if the relay did not take it
     */
    boolean send(ClaimedMail mail, MailText text, BooleanSupplier beforeTheDot);

    @Override
    void close();
}
