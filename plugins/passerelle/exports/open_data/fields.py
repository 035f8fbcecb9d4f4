"""What each field of the open data is: declared once, for the schemas and for the page.

A change of meaning, or the loss of a field, makes a new version of all addresses; a new
field does not.
"""

from typing import Annotated, Literal

from passerelle.exports.open_data.shapes import (
    Address,
    Addressed,
    Day,
    Language,
    PartialDay,
    Row,
    told,
)


class ReferenceRow(Addressed):
    """A source that pages cite."""

    title: Annotated[str, told("Titre, tel que publié", "Title, as published")]
    authors: Annotated[
        tuple[str, ...],
        told("Personnes ou organismes, tels que publiés", "Persons or bodies, as published"),
    ]
    publisher: Annotated[str | None, told("Qui l’a publié", "Who published it")]
    issued: Annotated[
        PartialDay | None,
        told("Année, mois ou jour de parution", "Year, month or day of publication"),
    ]
    languages: Annotated[
        tuple[Language, ...],
        told(
            "Langues où on peut le lire; la première est celle du titre",
            "Languages in which it can be read; the first is that of the title",
        ),
    ]
    url: Annotated[Address | None, told("Page de l’éditeur", "The publisher’s page")]
    url_fr: Annotated[Address | None, told("Édition française", "French edition")]
    url_en: Annotated[Address | None, told("Édition anglaise", "English edition")]
    copy_url: Annotated[
        Address | None, told("Copie déposée chez un tiers", "Copy held by a third party")
    ]
    gone: Annotated[
        Day | None,
        told("Jour depuis lequel la page de l’éditeur est rompue", "Since when its page is dead"),
    ]
    archived_url: Annotated[
        Address | None, told("Copie gardée par une archive du Web", "Copy kept by a Web archive")
    ]
    access: Annotated[
        Literal["read", "copy", "unopened"],
        told(
            "Lu à son adresse, lu dans une copie, ou pas ouvert",
            "Read at its address, read in a copy, or unopened",
        ),
    ]
    consulted: Annotated[Day | None, told("Jour de la lecture", "Day on which we read it")]
    note_fr: Annotated[str | None, told("Bon à savoir, en français", "Good to know, in French")]
    note_en: Annotated[str | None, told("Bon à savoir, en anglais", "Good to know, in English")]


class ResourceRow(ReferenceRow):
    """A source that the hub recommends."""

    description_fr: Annotated[str, told("Ce que c’est, en français", "What it is, in French")]
    description_en: Annotated[str, told("Ce que c’est, en anglais", "What it is, in English")]
    useful_fr: Annotated[str, told("À qui cela sert, en français", "Whom it helps, in French")]
    useful_en: Annotated[str, told("À qui cela sert, en anglais", "Whom it helps, in English")]
    added: Annotated[Day, told("Jour de son ajout", "Day on which it joined the hub")]
    updated: Annotated[Day | None, told("Jour du dernier changement", "Day of the last change")]


class CaseRow(Addressed):
    """A case study. A language in which it does not exist leaves its fields empty."""

    title_fr: Annotated[str | None, told("Titre en français", "Title in French")]
    title_en: Annotated[str | None, told("Titre en anglais", "Title in English")]
    summary_fr: Annotated[str | None, told("Résumé en français", "Summary in French")]
    summary_en: Annotated[str | None, told("Résumé en anglais", "Summary in English")]
    published: Annotated[Day, told("Jour de parution", "Day of publication")]
    updated: Annotated[Day | None, told("Jour du dernier changement", "Day of the last change")]
    reviewed: Annotated[Day | None, told("Jour de la dernière relecture", "Day of last review")]
    start_year: Annotated[int, told("Année du début", "Year in which it began")]
    end_year: Annotated[
        int | None,
        told("Année de la fin; vide si cela dure encore", "Year in which it ended, if it did"),
    ]
    places_fr: Annotated[
        tuple[str, ...],
        told("Lieux, en français; le principal d’abord", "Places, in French; the main one first"),
    ]
    places_en: Annotated[tuple[str, ...], told("Lieux, en anglais", "Places, in English")]
    latitude: Annotated[
        float | None,
        told("Latitude du lieu principal, en degrés", "Latitude of the main place, in degrees"),
    ]
    longitude: Annotated[
        float | None,
        told("Longitude du lieu principal, en degrés", "Longitude of the main place, in degrees"),
    ]
    partners_fr: Annotated[tuple[str, ...], told("Partenaires, en français", "Partners, in French")]
    partners_en: Annotated[tuple[str, ...], told("Partenaires, en anglais", "Partners, in English")]
    sources: Annotated[
        tuple[str, ...],
        told(
            "Identifiants des sources citées (ressources et références)",
            "Ids of the sources cited (resources and references)",
        ),
    ]


class TermRow(Addressed):
    """A pair of terms of the glossary."""

    term_fr: Annotated[str, told("Terme à préférer en français", "Term to prefer in French")]
    term_en: Annotated[str, told("Terme à préférer en anglais", "Term to prefer in English")]
    variants_fr: Annotated[
        tuple[str, ...], told("Autres noms en français", "Other names in French")
    ]
    variants_en: Annotated[
        tuple[str, ...], told("Autres noms en anglais", "Other names in English")
    ]
    definition_fr: Annotated[str, told("Définition en français", "Definition in French")]
    definition_en: Annotated[str, told("Définition en anglais", "Definition in English")]
    status: Annotated[
        Literal["seen", "usual"],
        told(
            "Relevé dans le milieu, ou d’usage courant et à réviser",
            "Seen in the field, or in usual use and to be reviewed",
        ),
    ]
    note_fr: Annotated[str | None, told("Conseil, en français", "Advice on usage, in French")]
    note_en: Annotated[str | None, told("Conseil, en anglais", "Advice on usage, in English")]


class ValueRow(Row):
    """A value of a facet: what the columns named after facets hold."""

    facet: Annotated[
        str,
        told(
            "Identifiant du classement (ailleurs, le nom d’une colonne)",
            "Id of the classification (the name of a column elsewhere)",
        ),
    ]
    facet_label_fr: Annotated[
        str, told("Nom du classement en français", "Name of the classification, in French")
    ]
    facet_label_en: Annotated[
        str, told("Nom du classement en anglais", "Name of the classification, in English")
    ]
    id: Annotated[str, told("Identifiant de la valeur", "Id of the value")]
    position: Annotated[int, told("Son rang, à partir de 1", "Its rank, from 1")]
    label_fr: Annotated[str, told("Nom de la valeur en français", "Name of the value, in French")]
    label_en: Annotated[str, told("Nom de la valeur en anglais", "Name of the value, in English")]
    description_fr: Annotated[
        str, told("Ce qu’elle couvre, en français", "What it covers, in French")
    ]
    description_en: Annotated[
        str, told("Ce qu’elle couvre, en anglais", "What it covers, in English")
    ]
    applies_to: Annotated[tuple[str, ...], told("Ce qu’elle classe", "What it classifies")]
