package fr.gouv.pilo.reach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.reach.TrainingHourItem.TrainingTotals;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The half-days of training that agents came to, made of who came and of the sessions of each event. */
@ApplicationScoped
class TrainingRepository {
    /** Of the sessions that somebody came to; two of one half-day are one. */
    private static final String HALF_DAYS = """
            (SELECT a.id, a.person_id, a.last_name, a.first_name, a.service, a.territory, a.mode, a.event_id, a.event_code, a.event_title,
                    a.organiser_id, h.day, h.half, sum(h.seconds) AS seconds
             FROM event_attendance_read a
             JOIN event_half_day_read h ON h.event_id = a.event_id AND h.session_id = ANY(a.attended_sessions)
             WHERE a.kind = 'FORMATION' AND a.agent AND a.came
             GROUP BY a.id, a.person_id, a.last_name, a.first_name, a.service, a.territory, a.mode, a.event_id, a.event_code, a.event_title,
                      a.organiser_id, h.day, h.half)""";

    private static final String FROM = HALF_DAYS
            + " t CROSS JOIN reach_training_layout l LEFT JOIN directory_organisation_read o ON o.id = t.organiser_id";
    private static final String HOURS = "round(coalesce(l.half_day_minutes / 60.0, t.seconds / 3600.0), 2)";
    private static final String ID = "t.id || '-' || t.day || '-' || t.half";

    private final Sql sql;
    private final Listings listings;
    private final ObjectMapper mapper;

    TrainingRepository(Sql sql, Listings listings, ObjectMapper mapper) {
        this.sql = sql;
        this.listings = listings;
        this.mapper = mapper;
    }

    Listing<TrainingHourItem> list(TrainingFilter filter, List<Column<TrainingHourItem>> columns) {
        var statement = ListStatement.of(TrainingHourItem.class, "heures-de-formation")
                .select(ID + " AS id, t.last_name, t.first_name, t.service AS employer, t.territory, o.name AS body,"
                        + " t.event_id, t.event_code, t.event_title, t.mode, t.day AS date, t.half AS half_day, "
                        + HOURS
                        + " AS hours")
                .from(FROM)
                .search("search_vector(coalesce(t.last_name, '') || ' ' || coalesce(t.first_name, '') || ' '"
                        + " || coalesce(t.service, '') || ' ' || t.event_title)")
                .id(ID)
                .sort("date", "t.day")
                .sort("lastName", "t.last_name COLLATE \"fr-x-icu\"")
                .sort("employer", "t.service COLLATE \"fr-x-icu\"")
                .defaultSort("-date,lastName")
                .columns(columns)
                .map(RecordMapper.of(TrainingHourItem.class));
        if (filter.fromDay() != null) {
            statement.where("t.day >= ?", filter.fromDay());
        }
        if (filter.toDay() != null) {
            statement.where("t.day <= ?", filter.toDay());
        }
        return listings.of(statement, filter);
    }

    TrainingTotals totals(LocalDate from, LocalDate to) {
        return sql.one(
                        TrainingTotals.class,
                        "SELECT count(DISTINCT t.event_id)::int AS events, count(DISTINCT t.person_id)::int AS agents,"
                                + " count(*)::int AS half_days, coalesce(sum(" + HOURS + "), 0.00) AS hours FROM "
                                + FROM
                                + " WHERE t.day >= coalesce(?::date, t.day) AND t.day <= coalesce(?::date, t.day)",
                        from,
                        to)
                .orElseThrow();
    }

    TrainingLayoutView layout() {
        return sql.one(TrainingLayoutView.class, "SELECT columns, half_day_minutes, version FROM reach_training_layout")
                .orElseThrow();
    }

    void lockLayout() {
        sql.list("SELECT 1 FROM reach_training_layout FOR UPDATE", row -> true);
    }

    void update(UpdateTrainingLayout form) {
        sql.update(
                "UPDATE reach_training_layout SET columns = ?, half_day_minutes = ?, version = version + 1, updated_at = now()",
                json(form.columns()),
                form.halfDayMinutes());
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
