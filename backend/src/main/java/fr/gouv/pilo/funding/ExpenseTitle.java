package fr.gouv.pilo.funding;

/** Titles of expense (LOLF, article 5). */
enum ExpenseTitle {
    /** Dotations des pouvoirs publics. */
    T1,
    /** Personnel: nothing is ever redeployed into it (B9). */
    T2,
    /** Fonctionnement. */
    T3,
    /** Charges de la dette. */
    T4,
    /** Investissement. */
    T5,
    /** Intervention. */
    T6,
    /** Opérations financières. */
    T7
}
