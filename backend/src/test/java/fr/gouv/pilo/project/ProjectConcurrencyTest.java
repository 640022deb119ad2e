package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.json;
import static fr.gouv.pilo.project.ProjectApi.listed;
import static fr.gouv.pilo.project.ProjectApi.word;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@PiloTest
class ProjectConcurrencyTest {
    /** Runs the calls at the same time, all at once. */
    private static <T> List<T> together(int number, IntFunction<T> call) throws Exception {
        // The first call reads the contract and signs a token once, outside the race.
        Api.as(MISSION).get(URL + "?limit=1").then().statusCode(200);
        var start = new CyclicBarrier(number);
        var pool = Executors.newFixedThreadPool(number);
        try {
            var waiting = IntStream.range(0, number)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return call.apply(i);
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void f7_of_fifty_parallel_writers_of_one_project_one_wins_and_49_get_412() throws Exception {
        var id = created(draft("Disputé"));
        var statuses = together(50, i -> json(MISSION, draft("Auteur " + i))
                .header("If-Match", "\"0\"")
                .put(URL + "/" + id)
                .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(49, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
        get(MISSION, id).header("ETag", equalTo("\"1\""));
    }

    @Test
    void f9_a_hundred_parallel_creations_with_one_idempotency_key_make_one_project() throws Exception {
        var word = word();
        var key = UUID.randomUUID().toString();
        var statuses = together(100, i -> json(MISSION, draft(word))
                .header("Idempotency-Key", key)
                .post(URL)
                .statusCode());
        // Who finds the key in use, or the pool, is told to come again.
        assertTrue(new TreeSet<>(List.of(201, 409, 503)).containsAll(statuses), statuses.toString());
        assertEquals(1, listed(MISSION, "q=" + word).size());
        String again = json(MISSION, draft(word))
                .header("Idempotency-Key", key)
                .post(URL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(List.of(again), listed(MISSION, "q=" + word));
        json(MISSION, draft(word + "x"))
                .header("Idempotency-Key", key)
                .post(URL)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void keys_given_in_parallel_have_neither_double_nor_hole() throws Exception {
        var word = word();
        var codes = new TreeSet<>(together(20, i -> json(MISSION, draft(word))
                .post(URL)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("code")));
        assertEquals(20, codes.size());
        var numbers =
                codes.stream().map(code -> Integer.parseInt(code.substring(9))).toList();
        assertEquals(19, numbers.get(19) - numbers.get(0), codes.toString());
    }

    @Test
    void of_ten_parallel_signatures_on_one_version_one_is_kept_and_nobody_signs_over_it_unseen() throws Exception {
        var id = created(draft("Beaucoup de météos"));
        var tag = ProjectApi.tag(id);
        var statuses = together(10, i -> ProjectApi.status(MISSION, id, tag, "SOLEIL", "Signature " + i)
                .extract()
                .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(9, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
        ProjectApi.status(MISSION, id, "ORAGE", "Après lecture").statusCode(201);
        Api.as(MISSION).get(URL + "/" + id + "/history?kind=STATUS").then().body("total", equalTo(2));
    }
}
