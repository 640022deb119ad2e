# Pil'O. Everything here needs a JDK 17+, Node 20+ and GNU make; no Docker.
.DEFAULT_GOAL := help
SHELL := /bin/sh
JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
MAVEN = $(shell sh scripts/maven.sh)
MVN = $(MAVEN) -B -ntp
LAUNCHER := launcher/target/pilo-launcher.jar
export PILO_MAVEN = $(MVN)

.PHONY: help
help: ## Liste les commandes
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

.PHONY: preflight
preflight:
	@sh scripts/preflight.sh

$(LAUNCHER): launcher/pom.xml $(shell find launcher/src/main -type f)
	@echo "Préparation du lanceur…"
	@rm -f $@ # a launcher that runs keeps the file that it opened
	@$(MVN) -q -f launcher/pom.xml -Dmaven.test.skip=true package

.PHONY: run
run: preflight $(LAUNCHER) ## Construit et démarre le produit (DEMO=0 : données de référence seules)
	@exec $(JAVA) -jar $(LAUNCHER) run

.PHONY: dev
dev: preflight $(LAUNCHER) ## Démarre le produit depuis ses sources : API et pages suivent chaque modification
	@exec $(JAVA) -jar $(LAUNCHER) dev

.PHONY: demo-data
demo-data: preflight $(LAUNCHER) ## Charge le jeu de démonstration (ce qui manque seulement), produit démarré ou non
	@exec $(JAVA) -jar $(LAUNCHER) demo-data

.PHONY: test
test: preflight $(if $(ROOM),$(LAUNCHER)) ## Lance tous les tests (dont les parcours dans un vrai navigateur), ou ceux d’une pièce (ROOM=project)
	@sh scripts/$(if $(ROOM),test-room.sh $(ROOM),test.sh)

.PHONY: check
check: preflight ## Vérifie forme, lint, types, contrat et règles de la maison
	@sh scripts/check.sh

.PHONY: openapi
openapi: preflight ## Réécrit openapi.yaml, docs/problems et les pages des courriels d’après le code
	@$(MVN) -q -f backend/pom.xml -Dmaven.test.skip=true package
	@cp backend/target/openapi/openapi.yaml openapi.yaml
	@$(MVN) -q -f backend/pom.xml test -Dtest=ProblemDocsTest,MailPagesTest -Dpilo.docs.write=true

.PHONY: e2e
e2e: preflight $(LAUNCHER) ## Lance les parcours et les tests du royaume sur un produit démarré à part
	@sh scripts/live.sh

.PHONY: bench
bench: preflight ## Mesure les promesses de performance face au SQL seul (BENCH_SECONDS, BENCH_ROUNDS, BENCH_ONLY)
	@sh scripts/bench.sh

.PHONY: chaos
chaos: preflight $(LAUNCHER) ## Éprouve les attaques (ATTACKS=json,exports : celles-là seules) et les pannes par kill -9
	@sh scripts/chaos.sh

.PHONY: fuzz
fuzz: preflight ## Éprouve le contrat par des demandes tirées au sort (SEED=… COUNT=20000)
	@$(MVN) -q -f backend/pom.xml test -Dtest=FuzzTest -Dpilo.fuzz.seed=$(or $(SEED),20261128) -Dpilo.fuzz.count=$(or $(COUNT),20000)

.PHONY: screenshots
screenshots: preflight $(LAUNCHER) ## Refait les captures d’écran du README
	@sh scripts/screenshots.sh

.PHONY: format
format: preflight ## Met en forme le code
	@$(MVN) -q -f backend/pom.xml spotless:apply
	@$(MVN) -q -f launcher/pom.xml spotless:apply
	@sh scripts/npm-ci.sh frontend
	@npm --prefix frontend run -s format

.PHONY: clean
clean: ## Efface ce qui est construit (garde .pilo et les caches)
	@rm -rf backend/target launcher/target frontend/dist
