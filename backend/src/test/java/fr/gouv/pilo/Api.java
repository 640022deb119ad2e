package fr.gouv.pilo;

import static io.restassured.RestAssured.given;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;

/** Calls the API as a script would; each exchange is checked against the contract. */
public final class Api {
    private static final Path CONTRACT = Path.of(System.getProperty("pilo.contract", "target/openapi/openapi.yaml"));

    /** Bad requests are sent on purpose: only the answers are held against the contract. */
    private static OpenApiValidationFilter contract;

    private Api() {}

    public static RequestSpecification as(Tokens tokens) {
        return anonymous().auth().oauth2(tokens.sign());
    }

    public static RequestSpecification anonymous() {
        return given().config(config()).filter(contract());
    }

    private static RestAssuredConfig config() {
        var config = RestAssured.config();
        // Each exchange is written down, should it fail: laid out, that is a sixth of the suite's time.
        return config.logConfig(config.getLogConfig().enablePrettyPrinting(false))
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    static synchronized OpenApiValidationFilter contract() {
        if (contract == null) {
            contract = new OpenApiValidationFilter(answers());
        }
        return contract;
    }

    /** Judges answers by the contract, not requests. */
    static OpenApiInteractionValidator answers() {
        return OpenApiInteractionValidator.createForSpecificationUrl(
                        CONTRACT.toUri().toString())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .withLevel("validation.response.body.schema.additionalProperties", ValidationReport.Level.ERROR)
                        .build())
                .build();
    }
}
