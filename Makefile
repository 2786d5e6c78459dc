SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

JAR := standalone/target/sigmagent.jar
SOURCES := $(shell find pom.xml */pom.xml */src/main -type f 2>/dev/null)
# Kafka and Netty use Unsafe, Netty and RocksDB native code; both are wanted.
JAVA = "$$(.config/find-jdk)/bin/java" --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
LAUNCH = org.springframework.boot.loader.launch.PropertiesLauncher
COMPOSE = $$(docker compose version >/dev/null 2>&1 && echo docker compose || echo docker-compose)
UNCHECKED := -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Djacoco.skip

.PHONY: dev build test test-long lint format coverage up down dev-setup api-key events release-schemas help

dev: $(JAR) ## Starts everything on this machine and tells the addresses; Ctrl-C ends it. ARGS="--port 9000 --data DIR"
	@exec .config/foreground $(JAVA) -jar $(JAR) $(ARGS)

build: ## Builds all jars, with all checks of the code, without tests.
	@.config/maven package -DskipTests -Djacoco.skip

$(JAR): $(SOURCES)
	@echo "Building (the first time also fetches libraries) …"
	@.config/maven package $(UNCHECKED)
	@touch $@

test: ## Runs every test, unit tests to browser stories, and says what was skipped and why.
	@rm -rf */target/surefire-reports */target/failsafe-reports
	@status=0; .config/maven verify $(ARGS) || status=$$?; .ci/results; exit $$status

test-long: ## Runs every test with the long runs of the random ones.
	@$(MAKE) --no-print-directory test ARGS="-Dtest.long=true $(ARGS)"

lint: ## Checks format, style, compiler findings, scripts and the documents' links; changes nothing.
	@.ci/check
	@.config/maven test-compile

format: ## Puts sources and POMs into shape.
	@.config/maven spotless:apply

coverage: ## Runs every test and writes a coverage report per module.
	@.config/maven verify org.jacoco:jacoco-maven-plugin:report
	@ls */target/site/jacoco/index.html

up: build ## Starts the containers (Docker); writes random secrets into .env the first time.
	@.config/write-secrets $(JAR)
	@$(COMPOSE) up --build --detach
	@at=$$($(COMPOSE) port nginx 80); echo "Started: http://localhost:$${at##*:}/health says when all is well; make down ends it."

down: ## Stops the containers; their data stays.
	@$(COMPOSE) down

dev-setup: ## Says what this machine lacks, and what it is for.
	@.config/dev-setup

api-key: $(JAR) ## Makes an API key. NAME=shop SCOPES=messages+tier
	@$(JAVA) -cp $(JAR) -Dloader.main=io.sigmagent.gateway.ApiKeyTool $(LAUNCH) $(NAME) $(SCOPES)

events: $(JAR) ## Lists the events of the running system, decoded and in order. SESSION=demo_session_001
	@$(JAVA) -jar $(JAR) events $(if $(SESSION),--session $(SESSION)) $(ARGS)

release-schemas: $(JAR) ## Keeps the current events as the next released version.
	@folder=schemas/src/main/resources/released; next=$$folder/v$$(( $$(ls $$folder | wc -l) + 1 )).avsc; \
	$(JAVA) -cp $(JAR) -Dloader.main=io.sigmagent.schemas.wire.SchemaHistory $(LAUNCH) >$$next.part; \
	mv $$next.part $$next; echo $$next

help: ## Lists what can be made.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
