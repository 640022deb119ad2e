package fr.gouv.pilo.shared.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@PiloTest
class PlacesTest {
    @Inject
    Places places;

    @Test
    void whoever_is_not_signed_in_takes_none_of_the_product_s_own_places() throws Exception {
        assertTrue(Arc.container().requestContext().isActive(), "a test stands for an anonymous visitor");
        var before = places.taken(HeavyWork.EXPORT);
        var taken = new ArrayList<Place>();
        try {
            for (var i = 0; i < HeavyWork.EXPORT.perCaller(); i++) {
                taken.add(places.take(HeavyWork.EXPORT));
            }
            var own = CompletableFuture.supplyAsync(() -> {
                var place = places.take(HeavyWork.EXPORT);
                place.close();
                return place;
            });
            assertTrue(own.get(30, TimeUnit.SECONDS) != null);
            assertEquals(before + taken.size(), places.taken(HeavyWork.EXPORT));
        } finally {
            taken.forEach(Place::close);
        }
    }
}
