package fr.gouv.pilo.shared.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final class Resource {
        @PermitAll
        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "essaiPublic")
        public void open() {}

        @RolesAllowed("projects:read")
        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "essaiReserve")
        public void closed() {}
    }

    private static Operation completed(String id) throws IOException {
        OperationFacts.read(Index.of(Resource.class));
        var operation = OASFactory.createOperation()
                .operationId(id)
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));
        var contract = OASFactory.createOpenAPI().paths(OASFactory.createPaths());
        new Operations(contract, "/api/v1/essais", HttpMethod.POST, operation).complete();
        return operation;
    }

    @Test
    void an_operation_for_everybody_asks_for_no_token_and_refuses_only_a_bad_one() throws IOException {
        var open = completed("essaiPublic");
        assertEquals(List.of(), open.getSecurity());
        var answers = open.getResponses().getAPIResponses().keySet();
        assertFalse(answers.contains("403"), answers::toString);
        assertTrue(answers.contains("401") && answers.contains("422") && answers.contains("429"), answers::toString);
    }

    @Test
    void an_operation_for_some_asks_for_a_token_and_answers_both() throws IOException {
        var closed = completed("essaiReserve");
        assertEquals(Map.of("jeton", List.of()), closed.getSecurity().get(0).getSchemes());
        var answers = closed.getResponses().getAPIResponses().keySet();
        assertTrue(answers.contains("401") && answers.contains("403"), answers::toString);
    }
}
