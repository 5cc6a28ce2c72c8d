package org.hocket.repl;

/**
 * What the cache of the runtime is trained on: some scripts, one after another in this process. Those that end with an error
 * are there to load what reports errors. Started by the build of the runtime only.
 */
final class Training {

    private Training() {
    }

    /** @param scripts their files */
    public static void main(String[] scripts) {
        RuntimeHome.announce();
        for (String script : scripts) {
            HocketCommand.execute(script);
        }
        HocketCommand.execute("-e", "print(1)");
        System.exit(ExitCode.SUCCESS);
    }
}
