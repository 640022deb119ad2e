package planted.alpha;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One breach a class, and one class for each way to break a rule: the part before the two underscores names the rule. */
class Breaches {}

class Sql__EntityManager {
    EntityManager entities;
}

class Sql__Panache {
    PanacheRepository<AlphaThing> things;
}

@Transactional
class Transactions__OnTheClass {}

class Transactions__OnAMethod {
    @Transactional
    void act() {}
}

@Path("/planted/taken")
class Signatures__Taken {
    @POST
    @PermitAll
    @Operation(operationId = "takePlanted")
    public void take(AlphaThing thing) {}
}

@Path("/planted/listed")
class Signatures__Listed {
    @GET
    @PermitAll
    @Operation(operationId = "listPlanted")
    public java.util.List<AlphaThing> list() {
        return java.util.List.of();
    }
}

@Path("/planted/hidden")
class Endpoints__Hidden {
    @GET
    @PermitAll
    @Operation(operationId = "hidePlanted")
    String hidden() {
        return "";
    }
}

@Path("/planted/unguarded")
class Endpoints__Unguarded {
    @GET
    @Operation(operationId = "openPlanted")
    public String unguarded() {
        return "";
    }
}

@Path("/planted/unnamed")
class Endpoints__Unnamed {
    @GET
    @PermitAll
    public String unnamed() {
        return "";
    }
}

@Path("/planted/blank")
class Endpoints__BlankName {
    @GET
    @PermitAll
    @Operation(summary = "Sans identifiant")
    public String blank() {
        return "";
    }
}

class Ids__Parsed {
    Object id = java.util.UUID.fromString("");
}

class Ids__Ours {
    Object id = fr.gouv.pilo.shared.db.Ids.parse("");
}

@Path("/planted/form")
class Bodies__Form {
    record AlphaForm(String name) {}

    @POST
    @PermitAll
    @Operation(operationId = "sendPlanted")
    public void send(@jakarta.validation.Valid AlphaForm form) {}
}

class Names__Impl {}

class Names__DAO {}

class Names__Dao {}

class Names__Manager {}

class Names__Util {}

class Names__Utils {}

class Names__Helper {}

class Names__Base {}

class Time__Today {
    LocalDate today = LocalDate.now();
}

class Time__TodayOfAZone {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
}

class Time__Now {
    Instant now = Instant.now();
}

class Time__Date {
    Date date;
}

class Time__Out {
    void tell() {
        System.out.println("x");
    }
}
