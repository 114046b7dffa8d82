import { defineConfig } from "vitest/config";

const quiet = "./tests/support/fail-on-console-noise.ts";

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "prisma/**/*.test.ts"],
          setupFiles: [quiet],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          // A file's modules are the next one's too: reading them anew took half of the time. What a module keeps is keyed by what it is made of.
          isolate: false,
          include: ["tests/integration/**/*.test.{ts,tsx}", "tests/routes/**/*.test.{ts,tsx}"],
          globalSetup: ["./tests/support/global-setup.ts"],
          setupFiles: [quiet],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["./tests/support/e2e-server.ts"],
          setupFiles: [quiet],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
