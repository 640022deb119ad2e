package fr.gouv.pilo.directory;

/** Level of a territory (maille): the country, a region, a département. The codes are the official ones. */
public enum TerritoryLevel {
    NAT,
    REG,
    DEPT
}
