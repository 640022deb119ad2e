package fr.gouv.pilo.event;

enum QuestionKind {
    TEXT,
    CHOICE,
    YES_NO
}
