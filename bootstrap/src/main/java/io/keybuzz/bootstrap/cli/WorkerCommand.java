package io.keybuzz.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = "Runs one of the workers by itself; serve runs all of them.")
final class WorkerCommand {}
