package fr.gouv.pilo.spending;

/** Where a carry-over that was asked for stands (B17), as the room of the books says it. */
enum YearEndStage {
    REQUESTED,
    DECIDED,
    OPENED,
    REFUSED
}
