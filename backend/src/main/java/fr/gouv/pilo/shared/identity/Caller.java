package fr.gouv.pilo.shared.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The account that calls, for the time of one request. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final Accounts accounts;
    private UUID accountId;

    Caller(SecurityIdentity identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** The id of the caller's account, written at the first authenticated call. */
    public UUID accountId() {
        if (accountId == null) {
            var token = token();
            accountId = accounts.ensure(token.getIssuer(), token.getSubject(), displayName(), machine(), mail());
        }
        return accountId;
    }

    public boolean machine() {
        return Claims.machine(token());
    }

    /** @param right one of {@link Right}; which of its data the caller reaches is asked of {@link TerritoryScope} */
    public boolean has(String right) {
        return identity.hasRole(right);
    }

    public Set<String> roles() {
        return identity.getRoles().stream().filter(name -> !Right.is(name)).collect(Collectors.toSet());
    }

    /** Codes such as REG-76 or DEPT-31; none for a person means no territorial data, for a machine every territory. */
    public Set<String> territories() {
        return Claims.texts(token(), "territories");
    }

    /** Priorities or ministerial scopes that bound what is written; none means all. */
    public Set<String> policies() {
        return Claims.texts(token(), "policies");
    }

    /** The code of the organisation for which the caller acts. */
    public Optional<String> organisation() {
        return Optional.ofNullable(Claims.text(token(), "organisation")).filter(code -> !code.isBlank());
    }

    public String displayName() {
        var token = token();
        if (machine()) {
            return clientId();
        }
        for (var claim : new String[] {"name", "usual_name", "preferred_username"}) {
            var name = Claims.text(token, claim);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return token.getSubject();
    }

    private String mail() {
        return machine() ? null : Claims.text(token(), "email");
    }

    public String clientId() {
        var token = token();
        var client = Claims.text(token, "azp");
        return client != null ? client : Claims.text(token, "client_id");
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
