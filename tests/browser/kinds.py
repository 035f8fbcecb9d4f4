"""One page of each kind, in both languages."""

KINDS = [
    *("", "en/", "boussole/", "en/compass/", "comprendre/", "en/understand/"),
    *("boussole/resilience/quartier/", "en/compass/resilience/neighbourhood/"),
    *("pratiquer/gagner-la-confiance/", "en/understand/the-leap/"),
    *("etudes-de-cas/carte/", "en/case-studies/map/"),
    *("etudes-de-cas/", "en/case-studies/", "ressources/", "en/resources/"),
    *("etudes-de-cas/projet-impact-collectif/", "en/case-studies/maranguka/"),
    *("ressources/theme/pauvrete/", "en/resources/kind/article/"),
    *("ressources/heck-2023/", "en/resources/wolff-2016/"),
    *("ressources/sources/kpmg-maranguka-2018/", "en/resources/sources/parcex-pic/"),
    *("proposer-une-ressource/", "en/suggest-a-resource/", "donnees/", "en/data/"),
    *("bureau-des-ressources/", "en/resource-desk/", "traductions/", "en/translations/"),
    *("champs/", "en/fields/", "codes/", "en/codes/"),
    *("glossaire/", "en/glossary/", "reseau/", "en/contact/", "404.html", "en/404.html"),
]
