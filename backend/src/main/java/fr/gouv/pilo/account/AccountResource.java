package fr.gouv.pilo.account;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/accounts")
@Tag(name = "accounts", description = "Comptes")
class AccountResource {
    @Schema(description = "Une personne qui s'est déjà connectée ; on peut lui confier un objet.")
    record AccountItem(
            UUID id,

            @Schema(description = "Nom affiché.", examples = "Chargée de mission (démo)")
            String displayName) {}

    static class AccountFilter extends ListQuery {
        @QueryParam("q")
        @Parameter(
                description = "Mots du nom, ou parties de mots ; accents, majuscules et ponctuation indifférents.",
                schema = @Schema(maxLength = 200))
        String name;
    }

    private final AccountRepository accounts;

    AccountResource(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed(Right.ACCOUNTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"displayName"})
    @Operation(
            operationId = "listAccounts",
            summary = "Lister les comptes",
            description =
                    "Les personnes qui se sont déjà connectées, pour choisir un pilote. Les clients machine n'y sont pas.")
    public Listing<AccountItem> list(@BeanParam AccountFilter filter) {
        return accounts.list(filter.name, filter);
    }
}
