package fr.gouv.pilo.event;

/** Why a registration stands where it stands: what answers "why this place?". */
enum QueueReason {
    SEAT_FREE("Une place était libre et personne n'attendait"),
    NO_SEAT("Plus de place libre : à la suite de la file d'attente"),
    SOMEBODY_WAITS("D'autres attendaient déjà : à la suite de la file d'attente"),
    SERVICE_FIRST("Ce service a déjà une place ; les autres services passent d'abord"),
    BY_HAND("Inscription par l'organisation"),
    AT_THE_DOOR("À l'entrée : la personne s'est présentée, et une place était libre"),
    ADDRESS_CONFIRMED("Adresse confirmée"),
    ADDRESS_NOT_CONFIRMED("Adresse non confirmée à temps"),
    FIRST_IN_QUEUE("Une place s'est libérée et revenait à la première inscription de la file"),
    LET_PASS("L'organisation a laissé passer cette inscription"),
    PASSED_OVER("L'organisation a laissé passer une inscription arrivée après"),
    OFFER_ACCEPTED("Place acceptée"),
    OFFER_DECLINED("Place refusée : elle revient à la file"),
    OFFER_EXPIRED("Place non acceptée à temps : elle revient à la file"),
    CANCELLED_BY_PERSON("Annulation par la personne"),
    CANCELLED_BY_ORGANISER("Annulation par l'organisation"),
    REFUSED_BY_SUPERVISOR("Refus par le responsable de la personne"),
    FEWER_SEATS("Moins de places demandées"),
    MORE_SEATS("Plus de places demandées, qui étaient libres"),
    OTHER_MODE("Autre modalité"),
    EVENT_MOVED("Événement reporté : le délai est compté de nouveau"),
    ATTENDANCE_NOTED("Présence notée par l'organisation, avec une remarque");

    private final String sentence;

    QueueReason(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
