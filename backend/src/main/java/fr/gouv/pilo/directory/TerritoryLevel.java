package fr.gouv.pilo.directory;

/**
 * Level of a territory (maille). NAT, REG and DEPT are the official codes of the national monitoring; ARR
 * (arrondissement) exists for the instance's own region and never carries a figure of the roadmap.
 */
public enum TerritoryLevel {
    NAT,
    REG,
    DEPT,
    ARR
}
