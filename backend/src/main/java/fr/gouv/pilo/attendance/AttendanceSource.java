package fr.gouv.pilo.attendance;

/** Who says that somebody came. */
enum AttendanceSource {
    /** An organiser, by hand. */
    MANUAL,
    /** The bearer of the day's link, at the door. */
    LINK,
    /** The file of a video tool. */
    FILE,
    /** The person, by the code that was shown. */
    CODE
}
