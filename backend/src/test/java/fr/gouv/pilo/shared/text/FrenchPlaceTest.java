package fr.gouv.pilo.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "Lozère, La Lozère, false",
        "Lot, Le Lot, false",
        "Tarn-et-Garonne, Le Tarn-et-Garonne, false",
        "Haute-Garonne, La Haute-Garonne, false",
        "Hautes-Pyrénées, Les Hautes-Pyrénées, true",
        "Pyrénées-Orientales, Les Pyrénées-Orientales, true",
        "Hérault, L’Hérault, false",
        "Aude, L’Aude, false",
        "Ariège, L’Ariège, false",
        "Occitanie, L’Occitanie, false",
        "La Réunion, La Réunion, false",
        "Paris, Paris, false",
    })
    void a_place_has_its_article_at_the_head_of_a_sentence(String name, String subject, boolean plural) {
        var place = FrenchPlace.of(name);
        assertEquals(subject, place.capitalised());
        assertEquals(plural, place.plural());
    }
}
