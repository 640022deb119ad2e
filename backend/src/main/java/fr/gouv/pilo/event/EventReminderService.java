package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.job.RecurringJob;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Who comes is reminded, by the business clock. What was not said in time, as after a long stop, is said no more. */
@ApplicationScoped
class EventReminderService implements RecurringJob {
    private static final int WEEK = 7;
    private static final Duration LATE_FOR_WEEK = Duration.ofDays(6);
    private static final Duration LATE_FOR_DAY = Duration.ofHours(2);

    private final EventNoticeRepository notices;
    private final BusinessClock clock;

    EventReminderService(EventNoticeRepository notices, BusinessClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.now();
        notices.remind(WEEK, now, now.plus(LATE_FOR_WEEK));
        notices.remind(1, now, now.plus(LATE_FOR_DAY));
    }
}
