"""What people type, and the words that both ends of the search must make of it."""

from passerelle.model.locale import Locale

FR, EN = Locale.FR, Locale.EN

QUERIES = [
    (FR, "L’évaluation", "evaluation"),
    (FR, "l'evaluation", "evaluation"),
    (FR, "ÉVALUATION", "evaluation"),
    (FR, "qu’est-ce que l’œuvre", "oeuvre"),
    (FR, "oeuvre", "oeuvre"),
    (FR, "jusqu’aujourd’hui", "aujourd hui"),
    (FR, "citoyen·ne·s", "citoyens"),
    (FR, "citoyen(ne)s", "citoyens"),
    (FR, "acteurs-trices", "acteurs"),
    (FR, "acteurs et actrices", "acteurs actrices"),
    (FR, "résident·e·s", "residents"),
    (FR, "élu(e)s", "elus"),
    (FR, "créatif·ive", "creatif"),
    (FR, "l’eau et d’autres", "eau autres"),
    (FR, "se mobiliser", "mobiliser"),
    (FR, "Vivre St-Michel", "vivre saint michel"),
    (FR, "auto-évaluation", "auto evaluation"),
    (FR, "23 000 $", "23 000"),
    (FR, "« confiance »", "confiance"),
    (FR, "Saint\u2011Michel", "saint michel"),
    (FR, "", ""),
    (FR, "le la les", ""),
    (EN, "Neighbour’s house", "neighbor house"),
    (EN, "the neighbors' houses", "neighbors houses"),
    (EN, "programme centre", "program center"),
    (EN, "organisation", "organization"),
    (EN, "organizations", "organizations"),
    (EN, "non-profit", "non profit"),
    (EN, "co-design", "co design"),
    (EN, "Don't stop", "dont stop"),
    (EN, "counselling", "counseling"),
    (EN, "defence", "defense"),
    (EN, "honoraria", "honorarium"),
    (EN, "criteria", "criterion"),
    (EN, "Montréal", "montreal"),
    (EN, "<b>trust</b>", "b trust b"),
]
