package fr.gouv.pilo.referent;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.Territory;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Un siège de référent, ses mandats présents, à venir et passés, et ce que l'appelant peut y faire.")
record ReferentView(
        @Schema(description = "Le siège, comme dans la liste.")
        ReferentItem seat,

        @Schema(description = "Ses mandats, du plus récent au plus ancien.")
        List<ReferentMandateItem> mandates,

        @Schema(description = "Opérations permises à l'appelant sur ce siège (operationId).")
        Set<String> acts)
        implements Versioned {

    @Override
    public long version() {
        return seat.version();
    }

    @Override
    public UUID id() {
        return seat.id();
    }

    @Schema(description = "Un siège de référent : une structure pour un thème.")
    record ReferentItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "La structure.") ReferentStructure structure,

            @Schema(description = "Code du territoire de la structure.", examples = "DEPT-46")
            String territory,

            @Schema(description = "Code du thème.", examples = "FEUILLE_DE_ROUTE")
            String topic,

            @Schema(description = "Nom du thème.", examples = "Feuille de route")
            String topicLabel,

            @Schema(description = "Où en est le siège.") ReferentState state,

            @Schema(
                    description = "Le contact principal, sinon le premier titulaire ; null pour un siège vacant.",
                    nullable = true)
            ReferentContact contact,

            @Schema(description = "Noms des titulaires.") List<String> holders,
            @Schema(description = "Noms des suppléants.") List<String> deputies,

            @Schema(description = "Dernier jour du dernier titulaire, s'il est connu.", nullable = true)
            LocalDate endsOn,

            @Schema(description = "Jour depuis lequel le siège est vacant, s'il a été tenu.", nullable = true)
            LocalDate vacantSince,

            @Schema(description = "Dernière confirmation.", nullable = true)
            LocalDate confirmedOn,

            @Schema(
                    description = "Jour auquel la confirmation annuelle est attendue ; null pour un siège vacant.",
                    nullable = true)
            LocalDate confirmationDue,

            @Schema(description = "Jour de la fermeture du siège.", nullable = true)
            LocalDate closedOn,

            @Schema(description = "Version, aussi dans l'ETag.")
            long version,

            @Schema(description = "Dernière modification.") Instant updatedAt) {}

    @Schema(name = "ReferentStructureItem", description = "Une structure : service, préfecture, direction.")
    record ReferentStructure(
            @Schema(description = "Identifiant de l'organisme.")
            UUID id,

            @Schema(examples = "PREF-DEPT-46") String code,
            @Schema(examples = "Préfecture du Lot") String name) {}

    // 3.0.3 knows no nullable reference: the shape itself says that there may be none.
    @Schema(
            name = "ReferentContactItem",
            description = "Comment joindre la personne ; null pour un siège vacant.",
            nullable = true)
    record ReferentContact(
            @Schema(description = "Nom.") String name,

            @Schema(description = "Fonction.", nullable = true)
            String function,

            @Schema(description = "Adresse électronique professionnelle.", nullable = true)
            String mail,

            @Schema(description = "Téléphone ; null aussi pour qui ne le lit pas.", nullable = true)
            String phone) {}

    enum ReferentState {
        /** Held today and in 60 days. */
        HELD,
        /** Held today, by nobody in 60 days. */
        ENDING,
        VACANT
    }

    @Schema(description = "Un mandat sur un siège.")
    record ReferentMandateItem(
            @Schema(description = "Identifiant.") UUID id,
            ReferentMandate mandate,

            @Schema(description = "Présent, à venir ou passé.")
            MandatePeriod period,

            @Schema(description = "Premier jour sans la personne : son départ.", nullable = true)
            LocalDate leftOn,

            @Schema(description = "Motif du départ.", nullable = true)
            String leftReason,

            @Schema(description = "Vrai quand le nom et les coordonnées ont été effacés (durée de conservation).")
            boolean erased) {}

    enum MandatePeriod {
        PRESENT,
        COMING,
        PAST
    }

    static boolean stillHeld(List<ReferentMandateItem> mandates) {
        return mandates.stream().anyMatch(mandate -> mandate.period() != MandatePeriod.PAST);
    }

    enum ReferentAct {
        OPENING,
        NAMING,
        CHANGE,
        DEPARTURE,
        CONFIRMATION,
        CLOSING
    }

    @Schema(description = "Ce qui a été fait sur un siège.")
    record ReferentHistoryItem(
            @Schema(description = "Identifiant.") UUID id,
            @Schema(description = "Nature.") ReferentAct act,

            @Schema(description = "La personne concernée.", nullable = true)
            String person,

            @Schema(description = "Champs modifiés, sans leurs valeurs.")
            List<String> fields,

            @Schema(description = "Date.") Instant occurredAt,

            @Schema(description = "Nom de l'auteur ; null pour un chargement.", nullable = true)
            String accountName) {}

    @Schema(name = "ReferentTopicItem", description = "Un thème.")
    record ReferentTopic(
            @Schema(examples = "INNOVATION") String code,
            @Schema(examples = "Innovation") String label) {}

    @Schema(name = "ReferentCoverageView", description = "Sièges pourvus et vacants, en tout et par territoire.")
    record ReferentCoverage(
            @Schema(description = "Sièges.", minimum = "0") long seats,

            @Schema(description = "Sièges pourvus.", minimum = "0")
            long held,

            @Schema(description = "Sièges vacants.", minimum = "0")
            long vacant,

            @Schema(description = "Parmi les sièges pourvus, ceux qui ne le seront plus dans 60 jours.", minimum = "0")
            long ending,

            @Schema(description = "La région, puis ses départements.")
            List<ReferentTerritory> territories) {
        static ReferentCoverage of(List<ReferentItem> seats, Territories territories, TerritoryTree tree) {
            var region = territories.instanceRegion();
            var places = Stream.concat(territories.find(region).stream(), territories.children(region).stream())
                    .map(place -> ReferentTerritory.of(place, seats, tree))
                    .toList();
            var vacant = count(seats, ReferentState.VACANT);
            return new ReferentCoverage(
                    seats.size(), seats.size() - vacant, vacant, count(seats, ReferentState.ENDING), places);
        }
    }

    static long count(List<ReferentItem> seats, ReferentState state) {
        return seats.stream().filter(seat -> seat.state() == state).count();
    }

    @Schema(
            name = "ReferentTerritoryItem",
            description = "Les sièges d'un territoire ; ceux d'un arrondissement comptent dans son département.")
    record ReferentTerritory(
            @Schema(examples = "DEPT-46") String territory,
            @Schema(examples = "Lot") String name,
            @Schema(description = "Sièges.", minimum = "0") long seats,

            @Schema(description = "Sièges pourvus.", minimum = "0")
            long held,

            @Schema(description = "Sièges vacants.", minimum = "0")
            long vacant,

            @Schema(description = "Sièges qui ne seront plus pourvus dans 60 jours.", minimum = "0")
            long ending,

            @Schema(
                    description = "Part des sièges pourvus, en %, sur 100 ; null sans siège.",
                    nullable = true,
                    examples = "50.00")
            BigDecimal share) {
        static ReferentTerritory of(Territory place, List<ReferentItem> seats, TerritoryTree tree) {
            var own = seats.stream().filter(seat -> isOf(seat, place, tree)).toList();
            var vacant = count(own, ReferentState.VACANT);
            var held = own.size() - vacant;
            var share = own.isEmpty()
                    ? null
                    : BigDecimal.valueOf(held * 100).divide(BigDecimal.valueOf(own.size()), 2, RoundingMode.HALF_UP);
            return new ReferentTerritory(
                    place.code(), place.name(), own.size(), held, vacant, count(own, ReferentState.ENDING), share);
        }

        /** Those of an arrondissement are of its département; those of the region are its own only. */
        static boolean isOf(ReferentItem seat, Territory place, TerritoryTree tree) {
            return place.level() == TerritoryLevel.DEPT
                    ? tree.contains(place.code(), seat.territory())
                    : place.code().equals(seat.territory());
        }
    }

    /** What moves of a seat that is open, as the audit trail tells it. */
    record SeatDates(LocalDate confirmedOn, LocalDate closedOn) implements Audited {}

    @Schema(description = "Un siège à ouvrir.")
    record CreateReferent(
            @Schema(title = "Structure", description = "Identifiant de la structure, dans l'annuaire.", required = true)
            @NotNull(message = "Choisissez la structure.")
            UUID structure,

            @Schema(title = "Thème", description = "Code du thème.", required = true, examples = "INNOVATION")
            @NotBlank(message = "Choisissez le thème.")
            @Size(max = 40, message = "Le code d'un thème fait 40 caractères au plus.")
            String topic)
            implements Audited {}

    @Schema(name = "RecordDeparture", description = "Le départ d'une personne.")
    record CreateDeparture(
            @Schema(
                    title = "Date du départ",
                    description = "Premier jour sans la personne.",
                    required = true,
                    examples = "2026-12-01")
            @NotNull(message = "La date du départ est obligatoire.")
            LocalDate leftOn,

            @Schema(title = "Motif", description = "Motif.", nullable = true, examples = "Mobilité")
            @Size(max = 200, message = "Le motif fait 200 caractères au plus.")
            String reason)
            implements Audited {}
}
