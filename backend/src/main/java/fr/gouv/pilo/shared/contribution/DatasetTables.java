package fr.gouv.pilo.shared.contribution;

import java.util.List;

/** What a room gives to scripts as tables, each told in words: the data dictionary is made of them. */
public interface DatasetTables {
    List<DatasetTable<?>> tables();
}
