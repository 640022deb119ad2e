package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.identity.TerritoryTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The whole tree in memory (about 160 territories): every request asks it, and it changes at start only. */
@ApplicationScoped
class TerritoryMap implements Territories, TerritoryTree {
    private record Tree(
            Map<String, Territory> byCode, Map<String, List<Territory>> children, Map<String, Set<String>> below) {}

    private final TerritoryRepository repository;
    private final String region;
    private volatile Tree tree;

    TerritoryMap(TerritoryRepository repository, @ConfigProperty(name = "pilo.region") String region) {
        this.repository = repository;
        this.region = "REG-" + region;
    }

    /** To be called after a load: the next question reads the database again. */
    void forget() {
        tree = null;
    }

    @Override
    public Optional<Territory> find(String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(tree().byCode().get(code));
    }

    @Override
    public List<Territory> children(String code) {
        return tree().children().getOrDefault(code, List.of());
    }

    @Override
    public Map<String, String> names() {
        return tree().byCode().values().stream().collect(Collectors.toMap(Territory::code, Territory::name));
    }

    @Override
    public String nameOf(String code) {
        return find(code).map(Territory::name).orElse(code);
    }

    @Override
    public String instanceRegion() {
        return region;
    }

    @Override
    public boolean exists(String code) {
        return tree().byCode().containsKey(code);
    }

    @Override
    public boolean contains(String ancestor, String code) {
        return tree().below().getOrDefault(ancestor, Set.of()).contains(code);
    }

    @Override
    public Set<String> expand(Set<String> codes) {
        var below = tree().below();
        return codes.stream()
                .flatMap(code -> below.getOrDefault(code, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private Tree tree() {
        var known = tree;
        if (known == null) {
            known = grow(repository.all());
            // An empty table is not worth remembering: the load is under way.
            tree = known.byCode().isEmpty() ? null : known;
        }
        return known;
    }

    private static Tree grow(List<Territory> all) {
        var byCode = new TreeMap<String, Territory>();
        var children = new HashMap<String, List<Territory>>();
        for (var territory : all) {
            byCode.put(territory.code(), territory);
            if (territory.parent() != null) {
                children.computeIfAbsent(territory.parent(), parent -> new ArrayList<>())
                        .add(territory);
            }
        }
        var below = new HashMap<String, Set<String>>();
        byCode.keySet().forEach(code -> below.put(code, below(code, children)));
        return new Tree(byCode, children, below);
    }

    private static Set<String> below(String code, Map<String, List<Territory>> children) {
        var found = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(code));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            found.add(next);
            children.getOrDefault(next, List.of()).forEach(child -> waiting.push(child.code()));
        }
        return found;
    }
}
