package fr.gouv.pilo.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other rooms know of a project. Whether the caller may see it is theirs to ask: {@link Projects#visible}. */
public record ProjectCard(
        UUID id,
        String code,
        String title,
        Programme programme,
        String axis,
        Stage stage,
        Weather weather,
        Instant statusAt,
        UUID organisationId,
        List<String> territories,
        boolean confidential) {}
