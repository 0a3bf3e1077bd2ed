# Two commands: `make run` opens the program on sample data, `make test` passes everything.

.PHONY: run test

run:
	@.ci/open

test:
	@.ci/test all
