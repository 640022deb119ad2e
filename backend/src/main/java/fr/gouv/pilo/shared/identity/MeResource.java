package fr.gouv.pilo.shared.identity;

import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Tag(name = "me", description = "Compte appelant")
class MeResource {
    @Schema(description = "Qui vous êtes pour Pil'O, et ce que vous pouvez y faire.")
    record MeView(
            UUID id,

            @Schema(description = "Nom affiché.", examples = "Chargée de mission (démo)")
            String displayName,

            @Schema(description = "Vrai pour un client machine.")
            boolean machine,

            @Schema(description = "Rôles, ou scopes d'un client machine.")
            Set<String> roles,

            @Schema(description = "Territoires, par exemple REG-76.")
            Set<String> territories,

            @Schema(description = "Priorités ou périmètres ministériels ; vide : tous.")
            Set<String> policies,

            @Schema(nullable = true, description = "Code de l'organisation pour laquelle vous agissez.")
            String organisation,

            @Schema(description = "Opérations permises (operationId du contrat).")
            Set<String> acts,

            @Schema(description = "Région de l'instance.", examples = "REG-76")
            String region,

            @Schema(description = "Date du jour pour les échéances.")
            LocalDate businessDate,

            @Schema(description = "Vrai si cette date est simulée (démonstration).")
            boolean simulatedDate) {}

    private final Caller caller;
    private final Acts acts;
    private final BusinessClock clock;
    private final Event<AccountSeen> seen;
    private final String region;

    MeResource(
            Caller caller,
            Acts acts,
            BusinessClock clock,
            Event<AccountSeen> seen,
            @ConfigProperty(name = "pilo.region") String region) {
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
        this.seen = seen;
        this.region = region;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getMe",
            summary = "Mon compte",
            description = "Rôles, territoires et opérations permises du compte appelant.")
    public MeView me() {
        seen.fire(new AccountSeen(caller.accountId()));
        return new MeView(
                caller.accountId(),
                caller.displayName(),
                caller.machine(),
                new TreeSet<>(caller.roles()),
                new TreeSet<>(caller.territories()),
                new TreeSet<>(caller.policies()),
                caller.organisation().orElse(null),
                acts.allowed(caller::has),
                "REG-" + region,
                clock.today(),
                clock.setDate().isPresent());
    }
}
