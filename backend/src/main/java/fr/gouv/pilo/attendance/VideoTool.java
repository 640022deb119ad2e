package fr.gouv.pilo.attendance;

/** Whose files are read. */
enum VideoTool {
    /** The report of attendance of Microsoft Teams: parts one under another, tabs, UTF-16 or UTF-8. */
    TEAMS,
    /** What the learning dashboard of BigBlueButton saves: one line a person, commas, UTF-8. */
    BIG_BLUE_BUTTON
}
